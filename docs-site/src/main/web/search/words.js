// What people type, and what it hits. Pure.

const DASHES = /[‐-―−]/g;

/** Lower case, with one kind of dash and of space: the form in which texts are compared. */
export function folded(text) {
  return text.normalize("NFKC").replace(DASHES, "-").toLowerCase().replace(/\s+/g, " ").trim();
}

/** Letters and digits alone: `e101` for `E-101`, `E 101` and `e_101`. */
export function plain(text) {
  return folded(text).replace(/[^\p{L}\p{N}]/gu, "");
}

/** The words of a query; every one must be hit. */
export function wordsOf(query) {
  return folded(query).split(" ").filter(Boolean);
}
