// Finds the error inside something bigger: JSON inside a line of a log, an error body inside other JSON. Pure, and bounded for any input.
import { looksLikeBody, textError } from "./apis.js";
import { endOfString, isObject, readJson } from "./json.js";

const MOST_CHARACTERS = 4 * 1024 * 1024;
const MOST_VALUES = 20_000;
/** In small letters, without underscores. */
const STATUS_NAMES = ["status", "statuscode", "httpstatus"];

/** The first JSON object that stands in a text: {text, value, repeated}, or null. */
export function jsonInside(text) {
  // A log may have escaped the body's quotes.
  return objectIn(text) ?? (text.includes('{\\"') ? objectIn(text.replace(/\\(["\\/])/g, "$1")) : null);
}

function objectIn(text) {
  let from = text.indexOf("{");
  // Each brace may open the object, and one that is never closed costs the whole text.
  for (let read = 0; from >= 0 && read < MOST_CHARACTERS; ) {
    const end = endOfObject(text, from);
    const candidate = text.slice(from, end);
    const { value, fault, repeated } = readJson(candidate);
    if (fault === undefined) return { text: candidate, value, repeated };
    read += end - from;
    from = text.indexOf("{", from + 1);
  }
  return null;
}

function endOfObject(text, from) {
  let open = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '"') at = endOfString(text, at + 1);
    else if (text[at] === "{") open++;
    else if (text[at] === "}" && --open === 0) return at + 1;
  }
  return text.length;
}

/**
 * The error body, or the string of a surface, in a JSON value, the outermost first: {body, text, pointer, status} or {reported, pointer}, or null. A
 * string member may hold it as text; `status` is a number that stands beside it or around it.
 */
export function errorIn(apis, value) {
  const queue = [{ value, pointer: "", status: null }];
  for (let at = 0; at < queue.length && at < MOST_VALUES; at++) {
    const { value: next, pointer, status } = queue[at];
    if (typeof next === "string") {
      const reported = textError(apis, next.trim());
      if (reported) return { reported, pointer };
      const inside = /^\s*\{/.test(next) ? readJson(next).value : undefined;
      if (inside !== undefined && looksLikeBody(apis, inside)) return { body: inside, text: next, pointer, status };
    } else if (looksLikeBody(apis, next)) {
      return { body: next, text: JSON.stringify(next, null, 2), pointer, status };
    } else if (isObject(next) || Array.isArray(next)) {
      const own = statusBeside(next) ?? status;
      for (const [name, child] of Object.entries(next)) {
        if (queue.length >= MOST_VALUES) break;
        queue.push({ value: child, pointer: `${pointer}/${name.replace(/~/g, "~0").replace(/\//g, "~1")}`, status: own });
      }
    }
  }
  return null;
}

function statusBeside(value) {
  if (!isObject(value)) return null;
  const named = Object.entries(value).map(([name, child]) => [name.replace(/_/g, "").toLowerCase(), Number(child)]);
  for (const name of STATUS_NAMES) {
    const status = named.find(([own, number]) => own === name && Number.isInteger(number) && number >= 100 && number <= 599);
    if (status) return status[1];
  }
  return null;
}
