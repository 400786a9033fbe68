// How well an error answers what somebody typed: code before exact operation before message before path, and then by what is said of it. Pure.
// A row is {code, said, messages, operations, calls, fields}: said maps what people say to a place in a list, calls are `GET /path`, and fields are texts with a weight.
import { escapedTemplate } from "../paste/messages.js";
import { folded, plain, wordsOf } from "./words.js";

const CODE = 1000;
const CODE_BEGINS = 900;
const OPERATION = 800;
const SAID = 750;
const STATUS = 700;
const MESSAGE = 650;
const PHRASE = 600;
const INNER_BEGINS = 550;
const PATH = 500;
const WORDS = 100;
/** A text this short begins too many codes, and a message this short stands in too many texts. */
const SHORTEST_CODE = 3;
const SHORTEST_MESSAGE = 12;
const CALL = /^(?:(GET|POST|PUT|PATCH|DELETE)\s+)?(?:https?:\/\/[^/\s]+)?(\/[^\s?#]*)(?:[?#]\S*)?$/i;

/** A number; 0 where the row does not fit. Everybody's first choice is the highest. */
export function rank(row, query) {
  const asked = plain(query);
  const text = folded(query);
  if (asked === "" && text === "") return 1;
  const code = plain(row.code);
  if (asked !== "" && code === asked && (!row.isInner || isWrittenAsCode(query))) return CODE;
  if (row.operations.some((operation) => operation.toLowerCase() === text)) return OPERATION;
  const said = Object.hasOwn(row.said, text) ? row.said[text] : null;
  if (!row.isInner && asked.length >= SHORTEST_CODE && code.startsWith(asked)) return CODE_BEGINS - (said === null ? 1 + (code.length - asked.length) / 1000 : said / 1000);
  if (said !== null) return SAID - said;
  if (row.isInner && code.startsWith(asked) && asked.length >= SHORTEST_CODE) return INNER_BEGINS - (code.length - asked.length) / 1000;
  if (row.statuses.includes(text)) return STATUS;
  if (row.messages.some((message) => says(message, query))) return MESSAGE;
  if (text.length >= SHORTEST_MESSAGE && row.messages.some((message) => folded(message).includes(text))) return PHRASE;
  const call = CALL.exec(query.trim());
  if (call) return row.calls.some((known) => isCall(known, call)) ? PATH : 0;
  return words(row, query);
}

/** The errors inside errors have names that are plain words too: `locked` is no code, `LOCKED` and `item_locked` are. */
function isWrittenAsCode(query) {
  return /^[A-Z][A-Z0-9_ ]*$/.test(query.trim()) || /[_.]/.test(query);
}

/** Whether a real message, ids filled in, is what a template says; the full stop at its end is the first thing that people leave out. */
function says(template, query) {
  if (template.length < SHORTEST_MESSAGE) return false;
  return new RegExp(`^${escapedTemplate(template.replace(/\.$/, ""))}\\.?$`, "is").test(query.trim());
}

function isCall(known, [, method, path]) {
  const [verb, template] = known.split(" ");
  if (method && method.toUpperCase() !== verb) return false;
  const parts = template.split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, "\\$&"));
  return new RegExp(`^(?:/[^?#]*)?${parts.join("[^/]+")}/?$`, "i").test(path.replace(/[{}]/g, "_"));
}

/** The same where no row fits: what people say for an error may stand among other words, and the longest says most. Whoever names a status means that. */
export function loosely(row, query) {
  const text = ` ${folded(query)} `;
  if (/ \d{3} /.test(text)) return 0;
  return Math.max(0, ...Object.entries(row.said).map(([words, others]) => (text.includes(` ${words} `) ? words.length - others / 10 : 0)));
}

/** Every word must stand in some field, as a word or its beginning; what stands where it says most weighs most. */
function words(row, query) {
  let sum = 0;
  const asked = wordsOf(query);
  for (const word of asked) {
    const best = Math.max(0, ...row.fields.map(({ text, weight }) => (beginsIn(text, word) ? weight : 0)));
    if (best === 0) return 0;
    sum += best;
  }
  return asked.length === 0 ? 1 : WORDS + sum / asked.length;
}

/** A field's text is folded, and its words stand between spaces. */
function beginsIn(text, word) {
  const bare = plain(word);
  // A word without letters hits where it stands.
  if (bare === "") return text.includes(word);
  return text.includes(` ${word}`) || text.includes(` ${bare}`);
}

/** The text of a field as `rank` reads it: folded, each word once more as letters and digits alone, and the words of names written together. */
export function fieldOf(text, weight) {
  const raw = folded(text);
  const apart = folded(text.replace(/([a-z])([A-Z])/g, "$1 $2")).replace(/[^\p{L}\p{N}]+/gu, " ");
  return { text: ` ${raw} ${raw.split(" ").map(plain).join(" ")} ${apart} `, weight };
}
