// Messages as the documents print them: `<name>` stands for a value, `<anything>` for any text, `[email protected]`, which a page's address obfuscation left
// behind, for any e-mail address. Pure.

const PLACEHOLDER = /<[A-Za-z_]+>|\[email protected\]/;
const ANYTHING = "<anything>";
const ADDRESS = "[^\\s@\\[\\]<>]+@[^\\s@\\[\\]<>]+\\.[A-Za-z]{2,}";

/** Whether a message equals this template in full. */
export function messageMatches(template, message) {
  return new RegExp(`^${escapedTemplate(template)}$`, "s").test(message);
}

/** The source of an expression for what a template says, with anything in the place of its values. */
export function escapedTemplate(template) {
  return template
    .split(new RegExp(`(${PLACEHOLDER.source})`))
    .map((part) => (PLACEHOLDER.test(part) ? formOf(part) : escaped(part)))
    .join("");
}

/** What a placeholder may stand for: a word, any text, or an address. */
function formOf(placeholder) {
  if (placeholder === ANYTHING) return ".+";
  return placeholder.startsWith("<") ? "\\S+" : ADDRESS;
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
