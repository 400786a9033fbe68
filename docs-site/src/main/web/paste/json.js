// JSON as RFC 8259 has it: one document, no duplicate name in an object, and no deeper than any error body is. Pure.

/** The depth at which the judge stops reading too. */
export const DEEPEST = 500;

/** Reads a text: {value, fault, repeated}. `fault` says why it is none, `repeated` is a duplicate name in an object. */
export function readJson(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (notJson) {
    return { fault: String(notJson.message ?? notJson) };
  }
  const { depth, repeated } = walked(text);
  if (depth > DEEPEST) return { fault: `it is nested ${depth} levels deep, and ${DEEPEST} is the most that is read` };
  return { value, repeated };
}

/** Depth and the first repeated name of a valid JSON text; a loop, since a recursion would end where the text wants it to. */
function walked(text) {
  const open = [];
  let depth = 0;
  let repeated = null;
  let atName = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at + 1);
      if (atName && repeated === null) {
        const name = JSON.parse(text.slice(at, end + 1));
        const names = open[open.length - 1];
        if (names.has(name)) repeated = name;
        names.add(name);
      }
      atName = false;
      at = end;
    } else if (character === "{" || character === "[") {
      open.push(character === "{" ? new Set() : null);
      depth = Math.max(depth, open.length);
      atName = character === "{";
    } else if (character === "}" || character === "]") {
      open.pop();
      atName = false;
    } else if (character === ",") {
      atName = open[open.length - 1] !== null;
    }
  }
  return { depth, repeated };
}

/** Where a string ends whose first character is at `from`: the place of its closing quote, or the end of the text. */
export function endOfString(text, from) {
  let at = from;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}

/** Whether a value is an object: neither null nor an array. */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The member of an object, if it is its own. */
export function member(value, name) {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** What a JSON Pointer leads to, through objects alone; undefined where it leads nowhere, or where there is no pointer. */
export function at(value, pointer) {
  if (pointer === null) return undefined;
  return pointer
    .split("/")
    .slice(1)
    .reduce((inner, name) => member(inner, name.replace(/~1/g, "/").replace(/~0/g, "~")), value);
}
