// What to send to the vendor's support: documented facts of the answer, with everything masked that looks like a secret or an id. Pure.
import { masked } from "./secrets.js";

const LONGEST = 500;
/** What is masked at most, for the sake of speed; a word that the cut goes through is left out whole. */
const MOST_READ = 4000;
/** Header fields that help to find a request and carry no secret by their nature. */
const HELPFUL = ["date", "content-type", "allow", "retry-after", "x-request-id", "request-id", "x-correlation-id", "traceparent", "cf-ray"];
/** Those whose value is the very id that support asks for. */
const IDS = ["x-request-id", "request-id", "x-correlation-id", "traceparent", "cf-ray"];
const ID = /^[\w.:/+=-]{1,128}$/;

/** The summary as text. Of the body only documented members go into it; request ids stay, since support finds the request by them. */
export function supportSummary(diagnosis) {
  const { apiName, code, status, texts, requestId, headers, errors, findings, nested, inner, conforms, schema } = diagnosis;
  const lines = [
    fact("API", apiName),
    fact("Code", code),
    fact("HTTP status", status === null ? null : String(status)),
    ...texts.map(([name, value]) => fact(`${name[0].toUpperCase()}${name.slice(1)}`, value)),
    requestId && ID.test(requestId) ? `Request id: ${requestId}` : null,
    ...(headers ?? []).filter(([name]) => HELPFUL.includes(name)).map(([name, value]) => header(name, value)),
    ...(nested?.errors ?? []).map((error) => fact(`Inside${nested.from ? ` (${nested.from})` : ""}`, `${error.title || "an error"}, code ${error.code || "none"}${error.type && ` (${error.type})`}: ${error.details || "no details"}`)),
    errors.length > 0 ? fact("Documented", errors.map((error) => `${error.label}: ${error.cause}`).join(" / ")) : fact("Documented", inner ? innerWords(inner) : "in no table"),
    conforms === null || schema === null ? null : `Conforms to ${schema}: ${conforms ? "yes" : "no"}`,
    ...findings.map((found) => fact(`Finding ${found.rule}${found.pointer ? ` at ${found.pointer}` : ""}`, `expected ${found.expected}, actual ${found.actual}`)),
    "Time, method and path of the request: (please fill in)",
  ];
  return `${lines.filter(Boolean).join("\n")}\n`;
}

function innerWords({ errors, groups }) {
  return [...errors.map((error) => `${error.code}, ${error.of}`), ...groups.map((group) => `${group.id}, ${group.of}`)].join(" / ");
}

function fact(label, value) {
  return value == null || value === "" ? null : `${label}: ${short(masked(beginning(value)))}`;
}

function header(name, value) {
  return `${name}: ${IDS.includes(name) && ID.test(value) ? value : short(masked(beginning(value)))}`;
}

function beginning(text) {
  return text.length <= MOST_READ ? text : `${text.slice(0, MOST_READ).replace(/\S{1,4000}$/, "")}…`;
}

/** One line, and no longer than support reads. */
function short(value) {
  const line = value.replace(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
