// What is wrong with an answer, by the judge's rules and in its words; each finding is {rule, severity, expected, actual, pointer}. Pure.
import { requirementName } from "./apis.js";
import { errataOf, messagesOf, olderMessagesOf, saysOneOf } from "./catalog.js";
import { faultsOf } from "./faults.js";
import { at, isObject } from "./json.js";
import { quoted } from "./quoted.js";
import { valuesOf } from "./response.js";

const VIOLATION = "violation";
const WARNING = "warning";
const MOST_ITEMS = 1000;

/** What the status line and the header fields break; nothing where no head was pasted. */
export function headFindings(entries, { status, headers }) {
  const findings = [];
  const held = entries.filter((entry) => entry.statuses.length > 0);
  const accepted = [...new Set(held.flatMap((entry) => entry.statuses))].sort((one, other) => one - other);
  if (status !== null && accepted.length > 0 && !accepted.includes(status)) {
    findings.push(finding("status", VIOLATION, spoken(accepted), String(status)));
  }
  if (headers) findings.push(...fieldFindings(status, headers));
  return findings;
}

function fieldFindings(status, headers) {
  const findings = [];
  const types = valuesOf(headers, "content-type");
  if (types.length !== 1 || !/^application\/json[ \t]*(;.*)?$/i.test(types[0])) {
    findings.push(finding("media-type", VIOLATION, "application/json", types.length === 0 ? "no Content-Type" : quoted(types.join(", "))));
  }
  if (status === 405 && valuesOf(headers, "allow").length === 0) findings.push(finding("allow", WARNING, "an Allow header beside 405", "none"));
  if (status === 401 && valuesOf(headers, "www-authenticate").length === 0) {
    findings.push(finding("www-authenticate", WARNING, "a WWW-Authenticate header beside 401", "none"));
  }
  return findings;
}

/** What the body breaks of its API's schemas: {conforms, findings}. What only the strict profile refuses is a warning. */
export function schemaFindings(validators, whole) {
  const document = withShortArrays(whole);
  const open = faultsOf(validators.open, document);
  if (open.length > 0) return { conforms: false, findings: open.map((fault) => fromFault("body-schema", VIOLATION, fault)) };
  const strict = faultsOf(validators.strict, document);
  return { conforms: true, findings: strict.map((fault) => fromFault("body-strict", WARNING, fault)) };
}

/** The document with each array cut to a length that any error has: a million wrong items are wrong in one way. */
function withShortArrays(value) {
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map(withShortArrays);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, withShortArrays(child)]));
}

/** What the body breaks of what is documented with its code. */
export function bodyFindings({ catalog, required }, entries, { api, body, message, repeated }) {
  const findings = [];
  if (repeated != null) findings.push(finding("body-json", VIOLATION, "no duplicate name in an object", `duplicate name ${quoted(repeated)}`));
  findings.push(...messageFinding(catalog, entries, message));
  findings.push(...requirementFindings(required, entries, api, body));
  return findings;
}

/** What a string of a surface breaks. */
export function textFindings(catalog, entry, { surface, type, message }) {
  const findings = messageFinding(catalog, [entry], message);
  if (type !== entry.type) findings.push(finding(`${surface.id}-type`, VIOLATION, quoted(entry.type), quoted(type)));
  return findings;
}

function messageFinding(catalog, entries, message) {
  const templates = [...new Set(entries.flatMap((entry) => messagesOf(catalog, entry)))];
  if (message === null || templates.length === 0 || saysOneOf(templates, message)) return [];
  const expected = templates.map((template) => `"${template.replace("[email protected]", "<any e-mail address>")}"`).join(" or ");
  const actual = quoted(message, expected);
  return entries.some((entry) => saysOneOf(olderMessagesOf(catalog, entry), message))
    ? [finding("message", WARNING, expected, `${actual}, the wording of a superseded document`)]
    : [finding("message", VIOLATION, expected, actual)];
}

/** What the body breaks of what its entries must have beyond the schema. */
function requirementFindings(required, entries, api, body) {
  const ids = new Set(entries.map(({ id }) => id));
  return api.requirements.flatMap((requirement, place) => {
    if (!requirement.entries.some((id) => ids.has(id)) || required[requirementName(api, place)](body)) return [];
    const actual = requirement.at === null ? requirement.actual : quoted(text(at(body, requirement.at)));
    return [finding(requirement.rule, VIOLATION, requirement.expected, actual)];
  });
}

function text(value) {
  return typeof value === "string" ? value : "";
}

/** The errata of these entries, each with the readings that the answer follows; those that it shows first. */
export function followed(catalog, entries, { status, headers, body }, { seen, seenOf }) {
  const answer = { body };
  if (status !== null) answer.status = status;
  if (headers) answer.headers = Object.fromEntries(headers);
  return errataOf(catalog, entries)
    .map((erratum) => ({
      erratum,
      follows: erratum.readings.filter((_, at) => {
        const validate = seen[seenOf[`${erratum.id}/${at}`]];
        return validate !== undefined && validate(answer);
      }),
    }))
    .sort((one, other) => (other.follows.length > 0) - (one.follows.length > 0));
}

function finding(rule, severity, expected, actual) {
  return { rule, severity, expected, actual, pointer: null };
}

function fromFault(rule, severity, { pointer, expected, actual }) {
  return { rule, severity, expected, actual, pointer };
}

/** 400, 401 or 404. */
function spoken(numbers) {
  return numbers.length < 2 ? numbers.join("") : `${numbers.slice(0, -1).join(", ")} or ${numbers[numbers.length - 1]}`;
}
