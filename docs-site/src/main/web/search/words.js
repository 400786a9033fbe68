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

/** A text to search in: as it is, and each of its words as letters and digits alone. */
export function haystack(text) {
  const raw = folded(text);
  return `${raw} ${raw.split(" ").map(plain).join(" ")}`;
}

/** Whether each word stands somewhere in the haystack, whatever its hyphens and underscores. */
export function hits(hay, words) {
  return words.every((word) => {
    const bare = plain(word);
    return hay.includes(word) || (bare !== "" && hay.includes(bare));
  });
}

/** How well a code fits a query: 2 when it is the query, 1 when it begins with it, else 0. */
export function closeness(code, query) {
  const asked = plain(query);
  if (asked === "") return 0;
  const own = plain(code);
  if (own === asked) return 2;
  return own.startsWith(asked) ? 1 : 0;
}

/** The closeness of the closest row's code to a query; -1 where there is no row. */
export function closest(rows, query) {
  return Math.max(-1, ...rows.map(({ code }) => closeness(code, query)));
}
