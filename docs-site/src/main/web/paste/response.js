// An HTTP response as programs print it (`curl -i`, `curl -v`, a proxy's log): status line, header fields, an empty line, the body. Pure.

import { pathOf } from "./around.js";

const STATUS_LINE = /^HTTP\/[123](?:\.[01])? ([1-5]\d\d)\b[^\n]*$/;
/** The request line, as `curl -v` prints it. */
const SENT = /^> ([A-Z]+) (\S+) HTTP\/[\d.]+/m;
const FIELD = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*$/;

/** {status, headers, method, path, body}, or null where the text begins with no status line. `headers` are pairs of a lower-case name and a value. */
export function httpResponse(text) {
  const lines = withoutCurlMarks(text).split(/\r?\n/);
  let at = lines.findIndex((line) => line.trim() !== "");
  if (at < 0 || !STATUS_LINE.test(lines[at])) return null;
  let head;
  // An interim answer or a redirect that was followed comes before the one that counts.
  while (at < lines.length && STATUS_LINE.test(lines[at])) {
    head = { status: Number(STATUS_LINE.exec(lines[at])[1]), headers: [] };
    at++;
    for (; at < lines.length && FIELD.test(lines[at]); at++) {
      const [, name, value] = FIELD.exec(lines[at]);
      head.headers.push([name.toLowerCase(), value]);
    }
    while (at < lines.length && lines[at].trim() === "") at++;
  }
  const request = SENT.exec(text);
  return { ...head, method: request?.[1] ?? null, path: pathOf(request?.[2]), body: lines.slice(at).join("\n").trim() };
}

/** The values of a header field. */
export function valuesOf(headers, name) {
  return headers.filter(([field]) => field === name).map(([, value]) => value);
}

/** `curl -v` marks what it received with `<`, what it sent with `>` and what it did with `*`. */
function withoutCurlMarks(text) {
  if (!/^< HTTP\//m.test(text)) return text;
  return text
    .split(/\r?\n/)
    .filter((line) => !/^(?:[>*]|[{}] \[)/.test(line))
    .map((line) => line.replace(/^< ?/, ""))
    .join("\n");
}
