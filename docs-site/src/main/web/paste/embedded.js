// Finds the errors inside something bigger: JSON inside the lines of a log, error bodies inside other JSON. Pure, and bounded for any input.
import { looksLikeBody, textError, withoutWrapper } from "./apis.js";
import { beside } from "./around.js";
import { endOfString, isObject, readJson } from "./json.js";

const MOST_CHARACTERS = 4 * 1024 * 1024;
const MOST_VALUES = 20_000;
/** What a page can show, and more than anybody reads. */
export const MOST_FOUND = 20;
const MOST_ESCAPES = 3;
/** How far around an error is read, in characters. */
export const MOST_BEFORE = 2000;
const MOST_AFTER = 500;
const NOTHING = { status: null, method: null, path: null };

/** The JSON objects that stand in a text, in their order: [{text, value, repeated, before, after}]; before and after are what stands around. */
export function objectsIn(text) {
  let found = [];
  let read = text;
  // A log may have escaped the body's quotes, and what keeps the log may have done so again.
  for (let escapes = 0; escapes <= MOST_ESCAPES; escapes++) {
    const here = plainObjectsIn(read);
    if (here.length > found.length || (here.length > 0 && errorCount(here) > errorCount(found))) found = here;
    if (!/\\["\\]/.test(read)) break;
    read = read.replace(/\\(["\\/])/g, "$1");
  }
  return found;
}

function errorCount(objects) {
  return objects.filter(({ text }) => /"code"\s*:/.test(text)).length;
}

function plainObjectsIn(text) {
  const found = [];
  let from = text.indexOf("{");
  let last = 0;
  // Each brace may open the object, and one that is never closed costs the whole text.
  for (let read = 0; from >= 0 && read < MOST_CHARACTERS && found.length < MOST_VALUES; ) {
    const end = endOfObject(text, from);
    const candidate = text.slice(from, end);
    const { value, fault, repeated } = readJson(candidate);
    read += end - from;
    if (fault !== undefined) {
      from = text.indexOf("{", from + 1);
      continue;
    }
    found.push({ text: candidate, value, repeated, before: text.slice(Math.min(last, recordOf(text, from)), from), after: /^[^\n]*(?:\r?\n[1-5]\d\d(?=\s*$))?/.exec(text.slice(end, end + MOST_AFTER))[0] });
    last = end;
    from = text.indexOf("{", end);
  }
  return found;
}

/** Where the record of a log begins that a place is in: its further lines are indented, or close what it has opened. */
function recordOf(text, place) {
  let begin = text.lastIndexOf("\n", place - 1) + 1;
  while (begin > 0 && place - begin < MOST_BEFORE && /[\s}\]]/.test(text[begin])) begin = text.lastIndexOf("\n", begin - 2) + 1;
  return begin;
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
 * The error bodies and the strings of surfaces in a JSON value, outer ones first: [{body, text, pointer, status, method, path} or {reported, pointer}]. A
 * string member may hold one as text; status, method and path are members that stand beside it or around it.
 */
export function errorsIn(apis, value) {
  const queue = [{ value, pointer: "", near: NOTHING }];
  const found = [];
  for (let at = 0; at < queue.length && at < MOST_VALUES && found.length < MOST_FOUND; at++) {
    const { value: next, pointer, near } = queue[at];
    if (typeof next === "string") {
      const reported = textError(apis, next.trim());
      const inside = reported ? undefined : inString(next);
      if (reported) found.push({ reported, pointer });
      else if (inside !== undefined && !push(found, apis, inside, next, pointer, near)) queue.push({ value: inside, pointer, near });
    } else if (isObject(next) || Array.isArray(next)) {
      if (push(found, apis, next, null, pointer, near)) continue;
      const own = isObject(next) ? beside(next, near) : near;
      for (const [name, child] of Object.entries(next)) {
        if (queue.length >= MOST_VALUES) break;
        queue.push({ value: child, pointer: `${pointer}/${name.replace(/~/g, "~0").replace(/\//g, "~1")}`, near: own });
      }
    }
  }
  return found;
}

/** The first object in a string that is JSON, or has some. */
function inString(text) {
  if (!text.includes("{")) return undefined;
  return readJson(text).value ?? objectsIn(text)[0]?.value;
}

function push(found, apis, value, text, pointer, near) {
  if (value === undefined) return false;
  if (looksLikeBody(apis, value)) {
    found.push({ body: value, text: text ?? JSON.stringify(value, null, 2), pointer, ...near });
    return true;
  }
  const api = withoutWrapper(apis, value);
  if (api) found.push({ body: value, bare: api.id, text: text ?? JSON.stringify(value, null, 2), pointer, ...near });
  return api !== null;
}
