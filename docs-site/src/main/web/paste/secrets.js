// Tells what looks like a secret, so that it gets into no address. Pure.

/** Each is bounded, so that no text makes it slow. */
const PATTERNS = [
  /-----BEGIN [A-Z ]{1,40}-----/,
  /\b(?:Bearer|Basic|Token)\s+[A-Za-z0-9._~+/=-]{4,}[0-9_.=/+]/i,
  /\beyJ[A-Za-z0-9_-]{4,}/,
  /(?:api[-_ ]?key|key|secret|token|password|passwd|pwd|pw|authorization|cookie|session[-_ ]?id)["']?\s{0,3}[:=]\s{0,3}["']?[^\s"'&,;}]/i,
  // A word behind one that names a secret, where it is no plain word.
  /(?:key|secret|token|password|passwd|pwd|pw|pin)\s+(?=\S{0,40}\d)[^\s{}<>]{4,}/i,
  /[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/,
  /\b\d(?:[ -]?\d){6,}\b/,
  /\b(?=[A-Za-z_]{0,40}\d)(?=[\d_]{0,40}[A-Za-z])[A-Za-z0-9_]{12,}/,
  /\b[A-Za-z0-9]{2,8}_[A-Za-z0-9_]{0,40}\d[A-Za-z0-9_]{0,80}/,
  /\b(?=\w{0,30}[a-z])(?=\w{0,30}[A-Z])(?=\w{0,30}\d)\w{8,}/,
];

/** Whether a text has something in it that looks like a key, a token, a password, an address or a number of an account. */
export function looksSecret(text) {
  const read = text.slice(0, 2000);
  return PATTERNS.some((pattern) => pattern.test(read));
}
