// What was pasted: an error body, a whole HTTP response, a line of a log, a string of a surface, or a code. Pure.
import { looksLikeBody, textError, textErrorInside } from "./apis.js";
import { errorIn, jsonInside } from "./embedded.js";
import { clientText, eventOf, exitInUrl, exitOf } from "./further.js";
import { readJson } from "./json.js";
import { httpResponse } from "./response.js";

/** In characters; the longest documented answer is far below it. */
export const LONGEST = 1024 * 1024;

const LONGEST_CODE = 200;
const STATUS_IN_LOG = /(?:\bHTTP\/[123](?:\.\d)?["']?|\bstatus(?:[_ ]?code)?["']?)\s*[:=]?\s*["']?([1-5]\d\d)\b/i;
const NO_RESPONSE = { status: null, headers: null };

/**
 * Reads what was pasted. `kind` is one of
 * `event` ({event}) and `exit` ({exit}), see further.js; `nothing` (empty), `too-long`, `text` ({reported}: a string of a surface, taken apart), `body` ({body, text, repeated, around}), `not-json` ({fault, text}), `code` ({code}), `unknown`.
 * All have `status` (a number or null) and `headers` (pairs, or null where no head was pasted); `from` says in words where it was found.
 */
export function readInput(pasted, apis) {
  const text = pasted.replace(/^\uFEFF/, "").trim();
  if (text === "") return { kind: "nothing", ...NO_RESPONSE };
  if (text.length > LONGEST) return { kind: "too-long", length: text.length, ...NO_RESPONSE };
  const response = httpResponse(text);
  if (response) return { ...content(apis, response.body, true), status: response.status, headers: response.headers, from: "an HTTP response" };
  return { ...NO_RESPONSE, ...content(apis, text, false) };
}

function content(apis, text, isBody) {
  const reported = textError(apis, text) ?? clientText(apis, text);
  if (reported) return { kind: "text", reported };
  const exit = exitInUrl(apis, text);
  if (exit) return { kind: "exit", exit };
  const json = readJson(text);
  if (json.fault === undefined) return document(apis, json, text);
  const inside = insideOf(apis, text);
  if (inside) return inside;
  if (isBody || /^[{[]/.test(text)) return { kind: "not-json", fault: json.fault, text };
  return text.length <= LONGEST_CODE ? { kind: "code", code: text } : { kind: "unknown", text };
}

function document(apis, { value, repeated }, text) {
  if (typeof value === "string") {
    const reported = textError(apis, value);
    if (reported) return { kind: "text", reported };
  }
  if (typeof value === "number") return { kind: "code", code: text };
  const event = eventOf(apis, value);
  if (event) return { kind: "event", event };
  const exit = exitOf(apis, value);
  if (exit) return { kind: "exit", exit };
  if (looksLikeBody(apis, value)) return { kind: "body", body: value, text, repeated };
  const found = errorIn(apis, value);
  if (!found) return { kind: "body", body: value, text, repeated };
  return placed(found, `the member ${found.pointer} of what you pasted`);
}

/** An error that stands in a text among other things. */
function insideOf(apis, text) {
  const reported = textErrorInside(apis, text);
  if (reported) return { kind: "text", reported, from: "a line of a log" };
  const inside = jsonInside(text);
  if (!inside) return null;
  const status = STATUS_IN_LOG.exec(text.replace(inside.text, " "));
  const around = { status: status ? Number(status[1]) : null };
  const found = looksLikeBody(apis, inside.value) ? null : errorIn(apis, inside.value);
  if (found) {
    const read = placed(found, `the member ${found.pointer} of the JSON in a line of a log`);
    return { ...read, status: read.status ?? around.status };
  }
  return { kind: "body", body: inside.value, text: inside.text, repeated: inside.repeated, from: "a line of a log", ...around };
}

function placed(found, from) {
  if (found.reported) return { kind: "text", reported: found.reported, from };
  return { kind: "body", body: found.body, text: found.text, repeated: null, status: found.status, from };
}
