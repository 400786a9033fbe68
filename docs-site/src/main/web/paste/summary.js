// What to send to the vendor's support, or to anybody: what is documented of the answer, and nothing else. Pure.
// No text of what was pasted gets into it, but words that the documents have, numbers, and ids that have the form of one.

/** Header fields that help to find a request, each with the form in which its value is let through. */
const HELPFUL = {
  date: /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/,
  "content-type": /^[a-z]{1,20}\/[a-z.+-]{1,40}(?:;\s?charset=[a-z0-9-]{1,20})?$/i,
  allow: /^(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)(?:,\s?|$))+$/,
  "retry-after": /^\d{1,6}$/,
};
const IDS = ["x-request-id", "request-id", "x-correlation-id", "traceparent", "cf-ray"];
/** A UUID, a number, hexadecimal digits; a key or a word has another form. */
const ID = /^(?:req[-_])?[0-9a-f]{1,40}(?:-[0-9a-f]{1,32}){0,5}(?:-[A-Z]{3})?$/i;

/** The summary as text; see above for what is in it. */
export function supportSummary(diagnosis) {
  const { apiName, status, operation, requestId, headers, verdict, conforms, schema, findings } = diagnosis;
  const lines = [
    fact("API", apiName),
    fact("Code", code(diagnosis)),
    fact("HTTP status", status),
    fact("Operation", operation && `${operation.id}, ${operation.method} ${operation.path}`),
    fact("Message", message(diagnosis)),
    fact("Request id", idOf(requestId)),
    ...(headers ?? []).map(([name, value]) => fact(name, HELPFUL[name]?.test(value) ? value : IDS.includes(name) ? idOf(value) : null)),
    ...inside(diagnosis),
    fact("Documented", documented(diagnosis)),
    verdict && verdict.text,
    conforms === null || schema === null ? null : `Conforms to ${schema}: ${conforms ? "yes" : "no"}`,
    ...findings.map(finding),
    operation ? "Time of the request: (please fill in)" : "Time, method and path of the request: (please fill in)",
  ];
  return `${lines.filter(Boolean).join("\n")}\n`;
}

/** One that a document lists; of another only that there was one. */
function code({ code, errors, inner, unknown }) {
  if (code === null) return null;
  if (unknown) return "one that no table lists (left out)";
  return errors.some(({ label }) => label === code) || inner ? code : null;
}

/** The documented wording, its values left open; of another only that there was one. */
function message({ texts, errors, findings }) {
  if (!texts.some(([, value]) => value)) return null;
  const wording = errors.find(({ message }) => message)?.message;
  const differs = findings.some(({ rule, severity }) => rule === "message" && severity === "violation");
  return wording && !differs ? wording : "not a documented one (left out)";
}

function inside({ nested, inner }) {
  const known = (nested?.errors ?? []).map((error) => (error.known.length > 0 ? `${error.known[0].code}, ${error.known[0].of}` : "an error that no document lists (left out)"));
  const asked = inner ? [...inner.errors.map((error) => `${error.code}, ${error.of}`), ...inner.groups.map((group) => `${group.id}, ${group.of}`)] : [];
  return [...known, ...asked].map((text) => fact("Inside", text));
}

function documented({ errors, inner }) {
  if (errors.length > 0) return errors.map((error) => `${error.label}: ${error.cause}`).join(" / ");
  return inner ? null : "in no table";
}

/** What the judge expected is ours; what stood there is not, but for a status. */
function finding({ rule, expected, actual }) {
  return `Finding ${rule}: expected ${expected}${/^\d{3}$/.test(actual) ? `, actual ${actual}` : ""}`;
}

function idOf(value) {
  return typeof value === "string" && ID.test(value) ? value : null;
}

function fact(label, value) {
  return value === null || value === undefined || value === "" ? null : `${label}: ${value}`;
}
