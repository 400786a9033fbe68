// What stands around an error in a log: the request that it answers, and the status. Pure, and each expression is bounded.

const METHOD = "GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS";
const REQUEST = new RegExp(`\\b(${METHOD})["']?,?\\s+["']?((?:https?://[^\\s"'<>]{1,300})|(?:/[^\\s"'<>]{0,300}))`);
const ADDRESS = /\b(?:path|url|uri)["']?\s{0,3}[=:]\s{0,3}["']?((?:https?:\/\/[^\s"'<>,;]{1,300})|(?:\/[^\s"'<>,;]{0,300}))/i;
const NAMED_STATUS = /(?:\bHTTP\/[123](?:\.\d)?["']?|\bHTTP|\bstatus(?:[_ ]?code)?["']?)\s{0,3}[:=]?\s{0,3}["']?([1-5]\d\d)\b/i;
/** A number that stands alone as a status does: not a time, not a size. */
const BARE_STATUS = /(?:^|[\s[("=>])([45]\d\d)(?=$|[\s\]),;:{"])(?!\s{0,2}(?:ms|s|sec|bytes|kb|b)\b)/i;
/** In small letters, without underscores. */
const STATUS_NAMES = ["status", "statuscode", "httpstatus"];
const METHOD_NAMES = ["method", "verb", "httpmethod", "requestmethod"];
const PATH_NAMES = ["path", "url", "uri", "originalurl", "requesturi", "requestpath", "pathname"];

/** {status, method, path} out of the text around an error; null for what it does not say. */
export function around(text) {
  const request = REQUEST.exec(text);
  const address = request ? request[2] : ADDRESS.exec(text)?.[1];
  const status = NAMED_STATUS.exec(text) ?? BARE_STATUS.exec(text);
  return { status: status ? Number(status[1]) : null, method: request ? request[1] : null, path: pathOf(address) };
}

/** The same out of the members of an object; `inherited` is what stands around that. */
export function beside(value, inherited) {
  const members = Object.entries(value).map(([name, child]) => [name.replace(/[_-]/g, "").toLowerCase(), child]);
  const inner = members.filter(([name, child]) => ["request", "req", "config"].includes(name) && typeof child === "object" && child !== null && !Array.isArray(child));
  const all = [...members, ...inner.flatMap(([, child]) => Object.entries(child).map(([name, value]) => [name.replace(/[_-]/g, "").toLowerCase(), value]))];
  const method = all.find(([name, child]) => METHOD_NAMES.includes(name) && typeof child === "string" && new RegExp(`^(?:${METHOD})$`, "i").test(child));
  const path = all.find(([name, child]) => PATH_NAMES.includes(name) && typeof child === "string" && /^(?:https?:\/\/|\/)/.test(child));
  return {
    status: statusBeside(members) ?? inherited.status,
    method: method ? method[1].toUpperCase() : inherited.method,
    path: path ? pathOf(path[1]) : inherited.path,
  };
}

function statusBeside(members) {
  for (const wanted of STATUS_NAMES) {
    const found = members.find(([name, child]) => name === wanted && isStatus(child));
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
  const path = address.replace(/^https?:\/\/[^/?#]*/i, "").replace(/[?#].*$/s, "").replace(/["'),;:]+$/, "");
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
