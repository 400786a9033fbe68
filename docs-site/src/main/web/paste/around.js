// What stands around an error in a log: the request that it answers, and the status. Pure, and each expression is bounded.
import { isObject } from "./json.js";

const METHOD = "GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS";
const URL = "https?://[^\\s\"'`<>,;\\])]{1,300}";
const REQUEST = new RegExp(`\\b(${METHOD})["']?,?\\s+["']?((?:https?://[^\\s"'\`<>]{1,300})|(?:/[^\\s"'\`<>]{0,300}))`);
const ADDRESS = new RegExp(`\\b(?:path|url|uri)["']?\\s{0,3}[=:]\\s{0,3}["']?((?:${URL})|(?:/[^\\s"'\`<>,;]{0,300}))`, "i");
/** An address in a sentence, or in a call of curl. */
const TO = new RegExp(`(?:\\b(?:to|from|at|for|url|uri)\\b[^\\nA-Za-z0-9]{1,6}|\\bcurl [^\\n]{0,200}?)(${URL})`, "i");
const NAMED_METHOD = new RegExp(`\\b(?:method|verb)["']?\\s{0,3}[=:]\\s{0,3}["']?(${METHOD})\\b`, "i");
const LONE_METHOD = new RegExp(`(?:^|[\\s[("'\`])(${METHOD})(?=$|[\\s\\])"'\`,:])`);
const NAMED_STATUS = /(?:\bHTTP\/[123](?:\.\d)?["']?|\bHTTP|\b(?:http|response)?[_ ]?status(?:[_ ]?code)?["']?|\bresponse[_ ]?code["']?)\s{0,3}[:=]?\s{0,3}["']?([1-5]\d\d)\b/i;
/** A number that stands alone as a status does: not a time, not a size. */
const BARE_STATUS = /(?:^|[\s[("'`=>])([45]\d\d)(?=$|[\s\]),;:{"'`])(?!\s{0,2}(?:ms|s|sec|bytes|kb|b)\b)/i;
/** A status with the phrase that goes with it: `403 (Forbidden)`, `405 METHOD_NOT_ALLOWED`. */
const PHRASED_STATUS =
  /\b([45]\d\d)[\s:("'`-]{1,3}(?:bad[ _]request|unauthori[sz]ed|payment[ _]required|forbidden|not[ _]found|method[ _]not[ _]allowed|not[ _]acceptable|request[ _]timeout|conflict|gone|unprocessable|locked|too[ _]many[ _]requests|internal[ _]server[ _]error|bad[ _]gateway|service[ _]unavailable|gateway[ _]time-?out|(?:client|server)[ _]error)\b/i;
/** In small letters, without underscores. A code is a status where it is a number. */
const STATUS_NAMES = ["status", "statuscode", "httpstatus", "httpstatuscode", "responsestatus", "code"];
const METHOD_NAMES = ["method", "verb", "httpmethod", "requestmethod"];
const PATH_NAMES = ["path", "url", "uri", "originalurl", "requesturi", "requestpath", "pathname", "raw", "full"];
/** Members of a log's record that hold the request or the answer: `{"http": {"request": {"method": "GET"}}}`, `{"http.method": "GET"}`. */
const HOLDERS = ["http", "request", "req", "config", "originalrequest", "response", "res", "url", "attributes", "context", "meta"];
const DEEPEST_HOLDER = 3;

/** {status, method, path} out of the text around an error; null for what it does not say. */
export function around(text) {
  const request = REQUEST.exec(text);
  const address = request ? request[2] : (ADDRESS.exec(text) ?? TO.exec(text))?.[1];
  const method = request ?? NAMED_METHOD.exec(text) ?? LONE_METHOD.exec(text);
  const status = NAMED_STATUS.exec(text) ?? BARE_STATUS.exec(text);
  return { status: status ? Number(status[1]) : null, method: method ? method[1].toUpperCase() : null, path: pathOf(address) };
}

/** The same of a text that reports an answer's status and has no word on the error; null where it is no such text. */
export function answered(text) {
  const near = around(text);
  const phrased = PHRASED_STATUS.exec(text);
  const status = NAMED_STATUS.test(text) || near.path !== null ? near.status : phrased && Number(phrased[1]);
  return status >= 400 ? { ...near, status } : null;
}

/** The same out of the members of an object; `inherited` is what stands around that. */
export function beside(value, inherited) {
  const members = membersOf(value, DEEPEST_HOLDER);
  const method = members.find(([name, child]) => METHOD_NAMES.includes(name) && typeof child === "string" && new RegExp(`^(?:${METHOD})$`, "i").test(child));
  const path = members.find(([name, child]) => PATH_NAMES.includes(name) && typeof child === "string" && /^(?:https?:\/\/|\/)/.test(child));
  return {
    status: statusBeside(members) ?? inherited.status,
    method: method ? method[1].toUpperCase() : inherited.method,
    path: path ? pathOf(path[1]) : inherited.path,
  };
}

/** The members of an object by their plain names, its own first, then those of what holds its request and its answer. */
function membersOf(value, deep) {
  const members = Object.entries(value).map(([name, child]) => [plain(name), child]);
  const held = deep === 0 ? [] : members.filter(([name, child]) => HOLDERS.includes(name) && isObject(child));
  return [...members, ...held.flatMap(([, child]) => membersOf(child, deep - 1))];
}

/** `statuscode` for `status_code`, and for `http.response.status_code`. */
function plain(name) {
  const parts = name.toLowerCase().split(".");
  const last = parts.pop();
  return (parts.every((part) => HOLDERS.includes(part)) ? last : name.toLowerCase()).replace(/[_-]/g, "");
}

function statusBeside(members) {
  for (const wanted of STATUS_NAMES) {
    const found = members.find(([name, child]) => name === wanted && isStatus(child) && (name !== "code" || typeof child === "number"));
    if (found) return Number(found[1]);
  }
  return null;
}

function isStatus(value) {
  if (typeof value !== "number" && typeof value !== "string") return false;
  const number = Number(value);
  return Number.isInteger(number) && number >= 100 && number <= 599;
}

/** The path of an address, without what follows it; null where there is none. */
export function pathOf(address) {
  if (!address) return null;
  const path = address.replace(/^https?:\/\/[^/?#]*/i, "").replace(/[?#].*$/s, "").replace(/["'`)\]},;:]+$/, "");
  return path || "/";
}

/** The operation of an API that a request is for; null where its path fits none. */
export function operationOf(catalog, api, method, path) {
  if (path === null) return null;
  const fits = catalog.operations
    .filter((operation) => operation.api === api.id && (method === null || operation.method === method) && templateOf(operation).test(path))
    .sort((one, other) => other.path.split("/").length - one.path.split("/").length);
  const [first, second] = fits;
  // Without a method, a path of two operations names neither.
  return first && (!second || second.path !== first.path) ? first : null;
}

/** The path of an operation, behind any base path. */
export function templateOf({ path }) {
  const parts = path.split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, "\\$&"));
  return new RegExp(`^(?:/[^?#]*)?${parts.join("[^/]+")}/?$`);
}
