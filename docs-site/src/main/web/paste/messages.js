// Messages as the documents print them: `<name>` stands for a value, `[email protected]`, which a page's address obfuscation left
// behind, for any e-mail address. Pure.

const PLACEHOLDER = /<[A-Za-z_]+>|\[email protected\]/;
const ADDRESS = "[^\\s@\\[\\]<>]+@[^\\s@\\[\\]<>]+\\.[A-Za-z]{2,}";

/** Whether a message equals this template in full. */
export function messageMatches(template, message) {
  const pattern = template
    .split(new RegExp(`(${PLACEHOLDER.source})`))
    .map((part) => (PLACEHOLDER.test(part) ? (part.startsWith("<") ? "\\S+" : ADDRESS) : escaped(part)))
    .join("");
  return new RegExp(`^${pattern}$`, "s").test(message);
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
