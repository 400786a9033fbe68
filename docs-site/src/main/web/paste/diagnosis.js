// What the catalog, the schemas and the errata say about what was pasted. Pure: input and knowledge in, plain data out.
import { actionPage, errataPage, errorPage, labelOf, operationPage } from "../page/addresses.js";
import { alike, entriesOf, errataAbout, errataOf, fitting, nearestCode } from "./catalog.js";
import { isObject, member } from "./json.js";
import { bodyFindings, followed, headFindings, schemaFindings, widgetFindings } from "./judgement.js";
import { quoted } from "./quoted.js";
import { formOf, statusRule } from "./unknown.js";

const API_NAMES = { aerosync: "Aerosync", fuse: "Fuse" };
const SEVERITIES = ["violation", "warning"];
const MOST_NESTED = 20;

/**
 * The answer to show. `what` says what it is in a sentence, `errors` are the documented errors that it may be ({label, message, action, ...}), `others`
 * the same code's entries that it does not fit, `unknown` the advice for a code in no table; `conforms` is true, false or null (not validated).
 *
 * @param knowledge {catalog, published, seen, seenOf}: the catalog and the compiled schemas
 */
export function diagnose(input, knowledge) {
  switch (input.kind) {
    case "widget":
      return ofWidget(input, knowledge);
    case "body":
      return ofBody(input, knowledge);
    case "not-json":
      return ofBroken(input, knowledge);
    case "code":
      return ofCode(input, knowledge);
    default:
      return { ...blank(input), what: "Neither a code, nor an error body, nor a string of the widget." };
  }
}

function ofWidget(input, { catalog, published }) {
  const { widget } = input;
  const entries = catalog.entries.filter((entry) => entry.id === `aerosync/widget/${widget.code}`);
  const findings = entries.flatMap((entry) => widgetFindings(catalog, entry, widget));
  const format = schemaFindings(profiles(published, "aerosync_widget_string"), widget.text);
  const parts = schemaFindings(profiles(published, "aerosync_widget_error"), { type: widget.type, code: widget.code, message: widget.message });
  return {
    ...blank(input),
    ...about(catalog, entries.length > 0 ? entries : entriesOf(catalog, widget.code), input, widget.code, widget.message, "aerosync"),
    what: `A string of Aerosync's widget: type ${widget.type}, code ${widget.code}.`,
    api: "aerosync",
    code: widget.code,
    message: widget.message,
    schema: "schemas/aerosync/widget-string.open.schema.json",
    conforms: format.conforms && parts.conforms,
    findings: ordered([...(format.conforms ? parts.findings : format.findings), ...findings]),
    errata: errataOf(catalog, entries).map((erratum) => shown({ erratum, follows: [] })),
    asDocumented: entries.length > 0 && findings.length === 0,
  };
}

function ofBody(input, { catalog, published, seen, seenOf }) {
  const { body } = input;
  const api = apiOf(body);
  const code = api === "aerosync" ? member(member(body, "error"), "code") : member(body, "code");
  const validity = schemaFindings(profiles(published, `${api ?? "fuse"}_error_body`), body);
  if (typeof code !== "string") {
    return {
      ...blank(input),
      what: "JSON, but no error body: Aerosync's has a code in error.code, Fuse's in code.",
      api,
      schema: api && schemaOf(api),
      conforms: api && validity.conforms,
      findings: api ? validity.findings : [],
      unknown: input.status === null ? null : { sentence: "", form: "", nearest: null, ...statusRule(catalog, api, input.status) },
    };
  }
  const message = text(api === "aerosync" ? member(member(body, "error"), "message") : member(body, "details"));
  const entries = entriesOf(catalog, code);
  const likely = fitting(catalog, entries, input.status, api === "aerosync" ? message : null);
  const bodies = bodyFindings(catalog, entries, { body, message: api === "aerosync" ? message : null, repeated: input.repeated });
  return {
    ...blank(input),
    ...about(catalog, entries, input, code, api === "aerosync" ? message : null, api),
    what: `An error body of ${API_NAMES[api]} with the code ${quotedCode(code)}.`,
    api,
    code,
    message,
    title: text(member(body, "title")),
    requestId: text(member(body, "request_id")),
    schema: schemaOf(api),
    conforms: validity.conforms,
    findings: ordered([...headFindings(entries, input), ...bodies, ...validity.findings]),
    nested: nestedIn(body),
    errata: (entries.length > 0
      ? followed(catalog, likely, { ...input, body }, { seen, seenOf })
      : errataAbout(catalog, code).map((erratum) => ({ erratum, follows: [] }))
    ).map(shown),
  };
}

/** A body that is no JSON: a truncated one may still name its code. */
function ofBroken(input, { catalog }) {
  const named = codeNamedIn(catalog, input.text);
  const looks = /^\s*[{[]/.test(input.text);
  const empty = input.text === "";
  const finding = {
    rule: "body-json",
    severity: "violation",
    expected: "one JSON document in UTF-8",
    actual: empty ? "an empty body" : quoted(input.text),
    pointer: null,
  };
  return {
    ...blank(input),
    ...(named ? about(catalog, entriesOf(catalog, named), input, named, null, null) : {}),
    what: empty
      ? "A response without a body."
      : looks
        ? `This looks like JSON and is not: ${input.fault}`
        : "A response whose body is not JSON; a proxy or a load balancer may have sent it.",
    code: named,
    conforms: false,
    findings: ordered([...headFindings(named ? entriesOf(catalog, named) : [], input), finding]),
    unknown: named ? null : { sentence: "", form: "", nearest: null, ...statusRule(catalog, null, input.status) },
  };
}

function ofCode(input, { catalog }) {
  const exact = entriesOf(catalog, input.code);
  const code = exact.length > 0 ? input.code : (codeNamedIn(catalog, input.code) ?? input.code);
  const entries = exact.length > 0 ? exact : entriesOf(catalog, code);
  const errata = entries.length > 0 ? errataOf(catalog, entries) : errataAbout(catalog, code);
  return {
    ...blank(input),
    ...about(catalog, entries, input, code, null, null),
    what: entries.length > 0 ? `The code ${labelOf(entries[0])}.` : "Neither an error body nor a string of the widget; read as a code.",
    code,
    errata: errata.map((erratum) => shown({ erratum, follows: [] })),
  };
}

function blank(input) {
  return {
    what: "",
    from: input.from ?? null,
    status: input.status,
    headers: input.headers,
    api: null,
    code: null,
    message: null,
    title: null,
    requestId: null,
    errors: [],
    others: [],
    unknown: null,
    schema: null,
    conforms: null,
    findings: [],
    nested: null,
    errata: [],
    asDocumented: false,
  };
}

/** The documented errors behind a code, or the advice where there is none. */
function about(catalog, entries, input, code, message, api) {
  if (entries.length === 0) {
    return {
      unknown: {
        sentence: `${quotedCode(code)} is in no table of Aerosync or Fuse.`,
        form: formOf(code),
        nearest: nearestCode(catalog, code),
        ...statusRule(catalog, api, input.status),
      },
    };
  }
  const likely = fitting(catalog, entries, input.status, message);
  return {
    errors: alike(likely).map((group) => errorOf(catalog, group)),
    others: alike(entries.filter((entry) => !likely.includes(entry))).map((group) => errorOf(catalog, group)),
  };
}

function errorOf(catalog, group) {
  const [first] = group;
  const action = catalog.actions.find(({ id }) => id === first.action);
  const inferred = group.filter((entry) => entry.evidence.remedy === "inferred").map((entry) => entry.operation);
  return {
    label: labelOf(first),
    type: first.type,
    href: errorPage(first),
    message: first.message,
    remedy: first.remedy,
    action: { ...action, href: actionPage(action.id) },
    cause: first.cause,
    when: `Given that ${first.condition}.`,
    evidence: inferred.length === 0 ? null : `why and what to do are inferred${inferred.length === group.length ? "" : ` for ${inferred.join(", ")}`}`,
    where: group.map((entry) => ({
      operation: entry.operation,
      href: entry.path === null ? null : operationPage(entry.api, entry.operation),
      statuses: entry.statuses,
      request: entry.path === null ? "the widget's onError" : `${entry.method} ${entry.path}`,
      inferred: entry.path !== null && entry.evidence.operation === "inferred",
    })),
  };
}

function shown({ erratum, follows }) {
  return { id: erratum.id, title: erratum.title, href: errataPage(erratum), advice: erratum.advice, follows };
}

function nestedIn(body) {
  const data = member(body, "data");
  const list = Array.isArray(data) ? data : member(data, "errors");
  if (!Array.isArray(list) || list.length === 0) return null;
  return {
    aggregator: text(member(data, "aggregator")),
    more: Math.max(0, list.length - MOST_NESTED),
    errors: list.slice(0, MOST_NESTED).map((nested) => ({
      title: text(member(nested, "title")) ?? "an error",
      code: text(member(nested, "code")) ?? "none",
      type: text(member(nested, "type")),
      details: text(member(nested, "details")) ?? "no details",
    })),
  };
}

/** Aerosync's body has `error`, Fuse's does not; null where it has none of either's members. */
function apiOf(body) {
  if (!isObject(body)) return null;
  if (Object.hasOwn(body, "error")) return "aerosync";
  return ["code", "title", "details", "type", "source"].some((name) => Object.hasOwn(body, name)) ? "fuse" : null;
}

/** A code of the tables that stands in a text as a word of its own. */
function codeNamedIn(catalog, text) {
  const words = new Set(text.slice(0, 20_000).match(/[A-Za-z][A-Za-z0-9_-]{4,}/g) ?? []);
  return catalog.entries.find((entry) => entry.code !== null && words.has(entry.code))?.code ?? null;
}

/** A code as it is where it could be one, else quoted. */
function quotedCode(code) {
  return /^[A-Za-z0-9_/-]{1,200}$/.test(code) ? code : quoted(code);
}

function profiles(published, name) {
  return { open: published[`${name}_open`], strict: published[`${name}_strict`] };
}

function schemaOf(api) {
  return `schemas/${api}/error-body.open.schema.json`;
}

function text(value) {
  return typeof value === "string" ? value : null;
}

function ordered(findings) {
  return [...findings].sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
}
