// Masks what must not leave with a support request: credentials, e-mail addresses, ids, account numbers. Pure.

const MASK = "***";

/** In order: what a pattern finds is replaced by what stands beside it. Each is bounded, so that no text makes it slow. */
const PATTERNS = [
  [/-----BEGIN [A-Z ]{1,40}-----[\s\S]{0,20000}?(?:-----END [A-Z ]{1,40}-----|$)/g, MASK],
  [/\b(Bearer|Basic|Token)\s+[A-Za-z0-9._~+/=-]{4,}/gi, `$1 ${MASK}`],
  [/\beyJ[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*){0,4}/g, MASK],
  [/((?:api[-_ ]?key|api[-_ ]?secret|client[-_ ]?secret|(?:access|public|refresh|id)[-_ ]?token|token|secret|password|passwd|pwd|authorization|cookie|session[-_ ]?id)["']?\s{0,3}[:=]\s{0,3}["']?)[^\s"'&,;}]+/gi, `$1${MASK}`],
  [/[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/g, MASK],
  [/\b[A-Za-z]{2,8}-[0-9a-f]{16,}\b/gi, MASK],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, MASK],
  [/\b[0-9a-f]{16,}\b/gi, MASK],
  [/\b\d(?:[ -]?\d){6,}\b/g, MASK],
  [/\b(?=[A-Za-z_-]*\d)[A-Za-z0-9_-]{20,}\b/g, MASK],
];

/** The text with everything masked that looks like a secret, an address or an id. */
export function masked(text) {
  return PATTERNS.reduce((hidden, [pattern, mask]) => hidden.replace(pattern, mask), text);
}
