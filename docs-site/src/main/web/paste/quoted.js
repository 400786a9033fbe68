// Texts of a server made fit to show: in quotes, on one line, no longer than a glance, with nothing invisible in them. Pure.

const LONGEST = 300;

/** The text in quotes; characters outside ASCII are spelled out unless the expected text has them too. */
export function quoted(text, expected = "") {
  const points = [];
  for (const character of text) {
    if (points.length === LONGEST) return `"${points.join("")}…"`;
    points.push(shown(character, expected));
  }
  return `"${points.join("")}"`;
}

/** Any JSON value as a person would name it. */
export function named(value) {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return quoted(value);
  if (value === null || typeof value !== "object") return String(value);
  if (Array.isArray(value)) return value.length === 0 ? "an empty array" : `an array of ${value.length}`;
  return "an object";
}

function shown(character, expected) {
  const point = character.codePointAt(0);
  if ((point >= 0x20 && point < 0x7f) || (point > 0x7f && expected.includes(character))) return character;
  if (character === "\n") return "\\n";
  const hex = point.toString(16);
  return point > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
}
