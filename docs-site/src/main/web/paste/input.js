// What was pasted: error bodies, a whole HTTP response, lines of a log, strings of a surface, codes, a status, or what came instead of an answer. Pure.
import { textError, textErrorsInside, withoutWrapper, wrapped } from "./apis.js";
import { answered, around, beside } from "./around.js";
import { errorsIn, MOST_BEFORE, MOST_FOUND, objectsIn } from "./embedded.js";
import { clientSentence, clientText, eventOf, exitInUrl, exitOf } from "./further.js";
import { isObject, readJson } from "./json.js";
import { codesByMessage, codesIn, messageIn, noAnswerIn, pageIn, statusAlone } from "./mentions.js";
import { httpResponse } from "./response.js";

/** In characters; the longest documented answer is far below it. */
export const LONGEST = 1024 * 1024;

const LONGEST_CODE = 200;
const LOG = "a line of a log";
const NO_RESPONSE = { status: null, headers: null, method: null, path: null };

/**
 * Reads what was pasted: one input for each error in it, or one that says what it is otherwise. `kind` is one of
 * `nothing` (empty), `too-long`, `text` ({reported}: a string of a surface, taken apart), `body` ({body, text, repeated, bare}), `not-json` ({fault, text}), `code` ({code, message}),
 * `event` ({event}), `exit` ({exit}) and `sentence` ({sentences}), see further.js, `status`, `page` (of a gateway), `no-answer` ({name, means, first}), `unknown`.
 * All have `status`, `method`, `path` (null where they are not known) and `headers` (pairs, or null where no head was pasted); `from` says in words where it was found.
 */
export function readInputs(pasted, catalog) {
  const text = pasted.replace(/^\uFEFF/, "").trim();
  if (text === "") return [{ kind: "nothing", ...NO_RESPONSE }];
  if (text.length > LONGEST) return [{ kind: "too-long", length: text.length, ...NO_RESPONSE }];
  const response = httpResponse(text);
  if (response) {
    const { status, headers, method, path } = response;
    return content(catalog, response.body, true).map((found) => ({ ...NO_RESPONSE, ...found, status, headers, method, path, from: "an HTTP response" }));
  }
  return content(catalog, text, false).map((found) => ({ ...NO_RESPONSE, ...found }));
}

/** The first of them. */
export function readInput(pasted, catalog) {
  return readInputs(pasted, catalog)[0];
}

function content(catalog, text, isBody) {
  const { apis } = catalog;
  const reported = textError(apis, text) ?? clientText(apis, text);
  if (reported) return [{ kind: "text", reported }];
  const exit = exitInUrl(apis, text);
  if (exit) return [{ kind: "exit", exit }];
  const sentences = clientSentence(catalog, text);
  if (sentences.length > 0) return [{ kind: "sentence", sentences }];
  const json = readJson(text);
  if (json.fault === undefined) return document(catalog, json, text, isBody);
  // Ruby prints a hash so.
  const looksLikeJson = /^\s*(?:\{\s*["}]|\[\s*[{["\]])/.test(text) && !text.includes("=>");
  const inside = insideOf(catalog, text, looksLikeJson || isBody);
  if (inside.length > 0) return inside;
  const page = pageIn(text);
  if (page) return [{ kind: "page", text, ...page }];
  const failures = looksLikeJson && !isBody ? failuresIn(text) : [];
  if (failures.length > 0) return failures;
  if (isBody || looksLikeJson) return [{ kind: "not-json", fault: json.fault, text }];
  return mentioned(catalog, text) ?? [text.length <= LONGEST_CODE ? { kind: "code", code: text } : { kind: "unknown", text }];
}

function document(catalog, { value, repeated }, text, isBody) {
  const { apis } = catalog;
  if (typeof value === "string") {
    const reported = textError(apis, value);
    if (reported) return [{ kind: "text", reported }];
  }
  if (typeof value === "number" && !isBody) return mentioned(catalog, text) ?? [{ kind: "code", code: text }];
  const event = eventOf(apis, value);
  if (event) return [{ kind: "event", event }];
  const exit = exitOf(apis, value);
  if (exit) return [{ kind: "exit", exit }];
  const found = errorsIn(apis, value);
  if (found.length > 0) return found.map((one) => placed(one, text, repeated, "of what you pasted"));
  if (isBody) return [{ kind: "body", body: value, text, repeated }];
  const own = isObject(value) ? beside(value, NO_RESPONSE) : NO_RESPONSE;
  const words = own.status === null ? mentioned(catalog, text) : wordsIn(catalog, text);
  return words ?? [isFailure(own) ? { kind: "status", ...own } : { kind: "body", body: value, text, repeated, ...own }];
}

/** Whether it is what a record of a log says of a request that failed. */
function isFailure({ status, path }) {
  return status >= 400 && path !== null;
}

/** The requests that failed, where each line of a text is a record. */
function failuresIn(text) {
  const records = text.split(/\r?\n/).filter((line) => line.trim() !== "").map((line) => readJson(line).value);
  const failures = records.every(isObject) ? records.map((record) => beside(record, NO_RESPONSE)).filter(isFailure) : [];
  return [...new Map(failures.map((one) => [JSON.stringify(one), { kind: "status", ...one }])).values()].slice(0, MOST_FOUND);
}

/** Errors that stand in a text among other things; none where it has none. */
function insideOf(catalog, text, isWhole) {
  const { apis } = catalog;
  const reported = textErrorsInside(apis, text).map((one) => ({ kind: "text", reported: one, from: LOG }));
  if (reported.length > 0) return reported.slice(0, MOST_FOUND);
  const found = [];
  const objects = objectsIn(text);
  for (const object of objects) {
    if (found.length >= MOST_FOUND) break;
    const near = around(`${object.before.slice(-MOST_BEFORE)} ${object.after}`);
    for (const one of errorsIn(apis, object.value)) {
      // What is cut out of something broken may have had its wrapper there.
      const cut = one.bare && one.pointer === "" && /"[A-Za-z_]+"\s*:\s*$/.test(object.before);
      if (cut && isWhole) continue;
      const own = cut ? { ...one, body: wrapped(withoutWrapper(apis, one.body), one.body), bare: undefined } : one;
      const read = placed(own, object.text, object.repeated, "of the JSON in a line of a log");
      found.push({ ...read, from: own.pointer === "" ? LOG : read.from, status: read.status ?? near.status, method: read.method ?? near.method, path: read.path ?? near.path });
    }
  }
  if (found.length === 0) return [];
  // What other lines speak of is an error too, but not what they repeat.
  const beside = codesOf(catalog, text).filter(({ code }) => !objects.some((object) => object.text.includes(code.slice(code.indexOf("/") + 1))));
  return [...distinct(found), ...beside].slice(0, MOST_FOUND);
}

/** The same error of the same request is one. */
function distinct(found) {
  const seen = new Map(found.map((one) => [JSON.stringify([one.body ?? one.reported.text, one.status, one.method, one.path]), one]));
  return [...seen.values()];
}

function placed(found, text, repeated, where) {
  const from = found.pointer === "" ? null : `the member ${found.pointer} ${where}`;
  const place = from === null ? {} : { from };
  if (found.reported) return { kind: "text", reported: found.reported, ...place };
  const { body, bare, status, method, path } = found;
  return { kind: "body", body, bare: bare ?? null, text: found.pointer === "" ? text : found.text, repeated: found.pointer === "" ? repeated : null, status, method, path, ...place };
}

/** What a text says of an error without being one; null where it says nothing that is known. */
function mentioned(catalog, text) {
  const status = statusAlone(text);
  if (status !== null) return [{ kind: "status", status }];
  const found = wordsIn(catalog, text) ?? statusesIn(text);
  return found.length > 0 ? found : null;
}

/** The statuses that the lines of a text report, each once for each request. */
function statusesIn(text) {
  const lines = text.split(/\r?\n/).map(answered).filter((found) => found !== null);
  const whole = around(text);
  const found = new Map(lines.map(({ status, method, path }) => [`${status} ${method} ${path}`, { kind: "status", status, method, path, ...fromOf(text) }]));
  if (found.size !== 1) return [...found.values()].slice(0, MOST_FOUND);
  const [one] = found.values();
  return [{ ...one, method: one.method ?? whole.method, path: one.path ?? whole.path }];
}

/** The codes, the documented messages or the names of what kept an answer away that stand in a text; null where none does. */
function wordsIn(catalog, text) {
  const found = codesOf(catalog, text);
  if (found.length > 0) return found;
  const said = codesByMessage(catalog, text);
  if (said.length > 0) return said.map((code) => ({ kind: "code", code, message: null, byMessage: true, ...around(text), ...fromOf(text) }));
  const lost = noAnswerIn(catalog, text);
  if (lost) return [{ kind: "no-answer", ...lost, ...around(text), status: null }];
  return null;
}

/** The codes that stand in the lines of a text. */
function codesOf(catalog, text) {
  const found = text.split(/\r?\n/).flatMap((line) => {
    const { own, inner } = codesIn(catalog, line);
    return [...inner, ...own].map((code) => ({ kind: "code", code, message: null, line, ...around(line) }));
  });
  return merged(found, text);
}

/** One input for each code: what is not said on its own line is said by the text around, where that is one object as a program prints it. */
function merged(found, text) {
  const codes = new Map();
  const whole = around(text);
  const isOne = new Set(found.map(({ code }) => code)).size === 1;
  for (const { line, ...one } of found) {
    const known = codes.get(one.code);
    if (known && (one.status === null || known.status !== null)) continue;
    codes.set(one.code, {
      ...one,
      message: isOne ? messageIn(text) : messageIn(line),
      status: one.status ?? (isOne ? whole.status : null),
      method: one.method ?? (isOne ? whole.method : null),
      path: one.path ?? (isOne ? whole.path : null),
      ...fromOf(text),
    });
  }
  const inner = [...codes.values()].filter(({ code }) => code.includes("/"));
  return [...inner, ...[...codes.values()].filter((one) => !inner.includes(one))].slice(0, MOST_FOUND);
}

function fromOf(text) {
  return /\s/.test(text) ? { from: "a text" } : {};
}
