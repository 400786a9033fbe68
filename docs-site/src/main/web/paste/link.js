// A link to an answer: it holds words of the catalog that lead to the same answer, and nothing of what was pasted. Pure.

const MARK = "#it=";
const LONGEST = 300;

/** The address of the home page with the answer to this error; null where the catalog has no word for it. */
export function linkTo({ errors, nested, inner, unknown, status, operation }) {
  const insides = [...(nested?.errors.flatMap(({ known }) => known) ?? []), ...(inner?.errors ?? [])];
  // A code that no table has is the vendor's word, or somebody's secret.
  const labels = unknown ? [] : errors.slice(0, 1).map(({ label }) => label);
  const words = [...new Set([...insides.map(({ code }) => code), ...labels])];
  if (words.length === 0) return status === null ? null : `index.html${MARK}${status}`;
  const request = operation ? [operation.method, operation.path] : [];
  const text = [...request, ...(status === null || words[0] === String(status) ? [] : [status]), ...words].join(" ");
  return text.length > LONGEST ? null : `index.html${MARK}${encodeURIComponent(text)}`;
}

/** What such a link asks for; empty where the fragment is none. */
export function linked(hash) {
  if (!hash.startsWith(MARK)) return "";
  try {
    return decodeURIComponent(hash.slice(MARK.length)).slice(0, LONGEST);
  } catch {
    return "";
  }
}
