// What the catalog, the schemas and the errata say about what was pasted. Pure: input and knowledge in, plain data out.
import { errataPage, labelOf, operationPage, unlistedPage } from "../page/addresses.js";
import { actionOf } from "./advice.js";
import { apiOf, dotted, listed, surfaceNames, validatorName, wrapped } from "./apis.js";
import { operationOf } from "./around.js";
import { alike, entriesOf, errataAbout, errataOf, fitting, nearestCode, sourcesOf } from "./catalog.js";
import { entriesOfEvent } from "./further.js";
import { at } from "./json.js";
import { bodyFindings, followed, headFindings, schemaFindings, textFindings } from "./judgement.js";
import { linkTo } from "./link.js";
import { codesIn } from "./mentions.js";
import { nestedIn, nestedOf } from "./nested.js";
import { quoted } from "./quoted.js";
import { formOf, knownFrom, statusRule, unlistedOf } from "./unknown.js";
import { firstStep, statusVerdict } from "./verdict.js";

const SEVERITIES = ["violation", "warning"];

/**
 * The answer to show. `verdict` says whether status and operation are those that the documents have ({good, text}, or null), `first` what to do first. `what` says what it is in a sentence, `errors` are the documented errors that it may be ({label, message, action, ...}), `others`
 * the same code's entries that it does not fit, `unknown` the advice for a code in no table; `nested` are the errors of
 * others inside a body, `inner` those behind a code that was pasted alone; `conforms` is true, false or null (not validated).
 *
 * @param knowledge {catalog, published, required, seen, seenOf}: the catalog and the compiled schemas
 */
export function diagnose(input, knowledge) {
  const found = diagnosisOf(input, knowledge);
  return { ...found, first: firstStep(found), link: linkTo(found) };
}

function diagnosisOf(input, knowledge) {
  switch (input.kind) {
    case "text":
      return ofText(input, knowledge);
    case "event":
      return ofEvent(input, knowledge);
    case "sentence":
      return ofSentence(input, knowledge);
    case "exit":
      return ofExit(input, knowledge);
    case "body":
      return ofBody(input, knowledge);
    case "not-json":
      return ofBroken(input, knowledge);
    case "code":
      return ofCode(input, knowledge);
    case "status":
      return ofStatus(input, knowledge);
    case "page":
      return ofPage(input, knowledge);
    case "no-answer":
      return ofNoAnswer(input);
    default:
      return { ...blank(input), what: `Neither a code, nor an error body${nor(knowledge.catalog.apis)}.` };
  }
}

/** `, nor a string of the dialog`; empty where no API reports errors as strings. */
function nor(apis) {
  const surfaces = surfaceNames(apis);
  return surfaces && `, nor a string of ${surfaces}`;
}

function ofText(input, { catalog, published }) {
  const { reported } = input;
  const { api, surface, type, code, message } = reported;
  const entries = catalog.entries.filter((entry) => entry.api === api.id && entry.surface === surface.id && entry.code === code);
  const findings = entries.flatMap((entry) => textFindings(catalog, entry, reported));
  const all = {
    ...blank(input),
    ...about(catalog, entries.length > 0 ? entries : entriesOf(catalog, code), input, code, message, api),
    what: `A string of ${api.name}'s ${surface.id}: type ${type}, code ${code}.`,
    apiName: api.name,
    code,
    texts: [["message", message]],
    findings,
    asDocumented: entries.length > 0 && findings.length === 0,
  };
  // No schema describes what a client library hands over.
  if (surface.hasCode) return all;
  const format = schemaFindings(profiles(published, `${api.id}/${surface.id}-string`), reported.text);
  const parts = schemaFindings(profiles(published, `${api.id}/${surface.id}-error`), { type, code, message });
  return {
    ...all,
    schema: `schemas/${api.id}/${surface.id}-string.open.schema.json`,
    conforms: format.conforms && parts.conforms,
    findings: ordered([...(format.conforms ? parts.findings : format.findings), ...findings]),
    errata: errataOf(catalog, entries).map((erratum) => shown({ erratum, follows: [] })),
  };
}

function ofEvent(input, { catalog }) {
  const { event } = input;
  const entries = entriesOfEvent(catalog, event);
  const unknown = entries.length > 0 || event.isNoError ? "" : " No document has this event in this status.";
  const words = event.status ? `${quotedCode(event.name)} ${quotedCode(event.status)}` : quotedCode(event.name);
  return {
    ...blank(input),
    what: `A ${event.surface.id} of ${event.api.name}: ${words}.${event.isNoError ? " It reports no error." : unknown}`,
    apiName: event.api.name,
    code: event.name,
    errors: alike(entries).map((group) => errorOf(catalog, group)),
  };
}

/** A text that a client library makes itself. */
function ofSentence(input, { catalog }) {
  const [{ api, surface, code }] = input.sentences;
  const { name } = catalog.apis.find(({ id }) => id === api);
  return {
    ...blank(input),
    what: `A text that ${name}'s ${surface} makes itself; it has no code, and ${code} is our name for it.`,
    apiName: name,
    errors: alike(input.sentences).map((group) => errorOf(catalog, group)),
  };
}

/** What a component handed over when its user left: its code is one of the API's, or of a provider's, that passes through. */
function ofExit(input, { catalog }) {
  const { api, exit, code, type, message, shown: told } = input.exit;
  const which = `What ${api.name}'s ${exit.id} hands to ${exit.callback}`;
  if (code === "") return { ...blank(input), what: `${which}: no error, the end user left.`, apiName: api.name };
  const looked = ofCode({ ...input, kind: "code", code }, { catalog });
  return {
    ...looked,
    what: `${which}: code ${quotedCode(code)}${type && `, type ${quotedCode(type)}`}.${told && ` The end user may see: ${quoted(told)}`}`,
    apiName: api.name,
    texts: [["message", message || null]],
  };
}

function ofBody(input, knowledge) {
  const { catalog, published } = knowledge;
  const bare = catalog.apis.find(({ id }) => id === input.bare);
  const body = bare ? wrapped(bare, input.body) : input.body;
  const api = bare ?? apiOf(catalog.apis, body);
  const code = api && at(body, api.errorBody.code);
  const validity = api && schemaFindings(profiles(published, `${api.id}/error-body`), body);
  if (typeof code !== "string") {
    return {
      ...blank(input),
      what: `JSON, but no error body. A code is expected in ${places(catalog.apis)}.`,
      apiName: api && api.name,
      schema: api && schemaOf(api),
      conforms: api && validity.conforms,
      findings: api ? validity.findings : [],
      unknown: input.status === null ? null : { sentence: "", form: "", nearest: null, ...statusRule(catalog, api, input.status) },
    };
  }
  const message = text(at(body, api.errorBody.message));
  const entries = entriesOf(catalog, code);
  const likely = fitting(catalog, here(catalog, api, entries, input), input.status, message);
  const bodies = bodyFindings(knowledge, entries, { api, body, message, repeated: input.repeated });
  return {
    ...blank(input),
    ...about(catalog, entries, input, code, message, api),
    what: bare
      ? `An error of ${api.name} with the code ${quotedCode(code)}, without what its bodies have around it: the code belongs in ${dotted(api.errorBody.code)}.`
      : `An error body of ${api.name} with the code ${quotedCode(code)}.`,
    apiName: api.name,
    code,
    texts: textsIn(api, body),
    requestId: text(at(body, api.errorBody.requestId)),
    schema: schemaOf(api),
    conforms: bare ? null : validity.conforms,
    findings: ordered([...headFindings(here(catalog, api, entries, input), input), ...bodies, ...(bare ? [] : validity.findings)]),
    nested: nestedIn(catalog, api, body),
    errata: (entries.length > 0
      ? followed(catalog, likely, { ...input, body }, knowledge)
      : errataAbout(catalog, code).map((erratum) => ({ erratum, follows: [] }))
    ).map(shown),
  };
}

/** Where each API's body has its code. */
function places(apis) {
  return apis.map(({ name, errorBody }) => `${dotted(errorBody.code)} (${name})`).join(" or ");
}

/** The sentences that stand beside the code: [[name, text], ...]. */
function textsIn(api, body) {
  const { code, texts } = api.errorBody;
  const beside = code.slice(0, code.lastIndexOf("/") + 1);
  return texts.map((name) => [name, text(at(body, beside + name))]);
}

/** A body that is no JSON: a truncated one may still name its code. */
function ofBroken(input, { catalog }) {
  const [named = null] = codesIn(catalog, input.text).own;
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
  const entries = entriesOf(catalog, input.code);
  const inner = nestedOf(catalog, input.code);
  const isInner = inner.errors.length + inner.groups.length > 0;
  const unlisted = unlistedOf(catalog, input.code);
  if (entries.length === 0 && isInner) return { ...blank(input), what: `${innerWhat(inner)}.`, code: input.code, inner };
  const { code, message = null } = input;
  const [first] = entries;
  const api = first ? catalog.apis.find(({ id }) => id === first.api) : null;
  const errata = entries.length > 0 ? errataOf(catalog, entries) : errataAbout(catalog, code);
  const findings = first ? bodyFindings({ catalog, required: {} }, entries, { api: { ...api, requirements: [] }, body: {}, message, repeated: null }) : [];
  return {
    ...blank(input),
    ...about(catalog, entries, input, code, message, api),
    what: first ? `${input.byMessage ? "The documented message of" : "The code"} ${labelOf(first)}.` : unlisted ? `The code ${unlisted.code}, which the ${unlisted.source} has and no table lists.` : `${notABody(catalog.apis)}; read as a code.`,
    apiName: api && api.name,
    code: first ? first.code : null,
    findings: [...headFindings(here(catalog, api, entries, input), { ...input, headers: null }), ...findings],
    inner: isInner ? inner : null,
    errata: errata.map((erratum) => shown({ erratum, follows: [] })),
  };
}

/** A status without its body: the errors that are documented with it, of the operation where the request is known. */
function ofStatus(input, { catalog }) {
  const [place] = catalog.apis.map((api) => ({ api, operation: operationIn(catalog, api, input) })).filter(({ operation }) => operation);
  const { api = null, operation = null } = place ?? {};
  const of = operation && api.codesBelongToOperations ? catalog.entries.filter((entry) => entry.api === api.id && entry.operation === operation.id && entry.statuses.includes(input.status)) : null;
  const entries = of ?? catalog.entries.filter((entry) => entry.status === input.status && entry.code === null && (api === null || entry.api === api.id));
  const labels = [...new Set(entries.map(labelOf))];
  const rule = statusRule(catalog, api, input.status);
  const documented = listed((api ? [api] : catalog.apis).map(({ name }) => name));
  const sentence = of ? `The table of ${operation.id} has no error with the status ${input.status}.` : `No document of ${documented} lists it.`;
  return {
    ...blank(input),
    what: `The HTTP status ${input.status}${operation ? ` from ${operation.id}` : ""}${of && labels.length === 1 ? `, documented for ${labels[0]} alone` : ""}.`,
    operation,
    apiName: api && api.name,
    errors: alike(entries).map((group) => errorOf(catalog, group)),
    choice: labels.length > 1 && of ? `Look into the body: with ${input.status}, ${operation.id} answers ${listed(labels)}, and the code decides what to do.` : null,
    errata: errataOf(catalog, entries).map((erratum) => shown({ erratum, follows: [] })),
    unknown: of && entries.length > 0 ? null : { sentence: of || rule.links.length === 0 ? sentence : "", form: "", nearest: null, ...rule },
  };
}

/** A page in the place of an answer. */
function ofPage(input, { catalog }) {
  const status = input.status === null ? "" : ` with the status ${input.status}`;
  return {
    ...blank(input),
    what: `A page of a gateway, a proxy or a load balancer${status}, not JSON: the API did not send it.`,
    findings: headFindings([], input),
    unknown: { sentence: "", form: "", nearest: null, ...statusRule(catalog, null, input.status), links: [] },
  };
}

/** What kept an answer away. */
function ofNoAnswer(input) {
  return { ...blank(input), what: `${input.name}: no answer came, so this is none of the API's errors; ${input.means}.`, lost: input.first };
}

/** What a code or a group is that a provider has. */
function innerWhat({ errors, groups }) {
  if (errors.length === 0) return `${groups[0].id}, ${groups[0].of}`;
  return `The code ${errors[0].code}, ${[...new Set(errors.map(({ of }) => of))].join("; or ")}`;
}

function notABody(apis) {
  const surfaces = surfaceNames(apis);
  return surfaces ? `Neither an error body nor a string of ${surfaces}` : "Not an error body";
}

function blank(input) {
  return {
    what: "",
    verdict: null,
    lost: null,
    choice: null,
    operation: null,
    from: input.from ?? null,
    status: input.status,
    headers: input.headers,
    apiName: null,
    code: null,
    texts: [],
    requestId: null,
    errors: [],
    others: [],
    unknown: null,
    schema: null,
    conforms: null,
    findings: [],
    nested: null,
    inner: null,
    errata: [],
    asDocumented: false,
  };
}

function ofUnlisted(catalog, unlisted) {
  return catalog.apis.find(({ id }) => id === unlisted?.api) ?? null;
}

function operationIn(catalog, api, { method, path }) {
  return api && operationOf(catalog, api, method, path);
}

/** The entries of the operation that was called, where one of them is; else all. */
function here(catalog, api, entries, input) {
  const operation = operationIn(catalog, api, input);
  const own = operation ? entries.filter((entry) => entry.operation === operation.id) : [];
  return own.length > 0 ? own : entries;
}

/** The documented errors behind a code, or the advice where there is none. */
function about(catalog, entries, input, code, message, api) {
  if (entries.length === 0) {
    // Where a status is documented for itself, it decides about a code that nobody knows.
    const unlisted = unlistedOf(catalog, code);
    const status = input.status ?? unlisted?.status ?? null;
    const bare = api ? catalog.entries.filter((entry) => entry.api === api.id && entry.code === null && entry.status === status) : [];
    return {
      operation: operationIn(catalog, api, input),
      errors: alike(bare).map((group) => errorOf(catalog, group)),
      unknown: {
        sentence: `${quotedCode(code)} is in no table of ${listed(catalog.apis.map(({ name }) => name))}.`,
        known: knownFrom(unlisted),
        href: unlisted && unlistedPage(unlisted),
        form: formOf(catalog.apis, code),
        nearest: unlisted ? null : nearestCode(catalog, code),
        ...statusRule(catalog, api ?? ofUnlisted(catalog, unlisted), status),
      },
    };
  }
  const likely = fitting(catalog, here(catalog, api, entries, input), input.status, message);
  return {
    operation: operationIn(catalog, api, input),
    verdict: statusVerdict(catalog, api, entries, input),
    errors: alike(likely).map((group) => errorOf(catalog, group)),
    others: alike(entries.filter((entry) => !likely.includes(entry))).map((group) => errorOf(catalog, group)),
  };
}

function errorOf(catalog, group) {
  const [first] = group;
  const inferred = group.filter((entry) => entry.evidence.remedy === "inferred").map((entry) => entry.operation);
  return {
    label: labelOf(first),
    type: first.type,
    href: first.page,
    message: first.message,
    remedy: first.remedy,
    action: actionOf(catalog, first.action, first.endUser),
    cause: first.cause,
    when: `Given that ${first.condition}.`,
    evidence: inferred.length === 0 ? null : `why and what to do are inferred${inferred.length === group.length ? "" : ` for ${inferred.join(", ")}`}`,
    sources: sourcesOf(catalog, group),
    where: group.map((entry) => ({
      operation: entry.operation,
      href: entry.path === null ? null : operationPage(entry.api, entry.operation),
      statuses: entry.statuses,
      request: entry.path === null ? callbackOf(catalog, entry) : `${entry.method} ${entry.path}`,
      inferred: entry.path !== null && entry.evidence.operation === "inferred",
    })),
  };
}

function shown({ erratum, follows }) {
  return { id: erratum.id, title: erratum.title, href: errataPage(erratum), advice: erratum.advice, follows };
}

/** What receives the strings of an entry's surface. */
function callbackOf(catalog, entry) {
  const api = catalog.apis.find(({ id }) => id === entry.api);
  const surface = [...api.surfaces, ...(api.further ?? [])].find(({ id }) => id === entry.surface);
  if (surface.nameForm) return `a ${surface.id} that ${api.name} posts to your URL`;
  return `the ${surface.id}'s ${surface.callback}`;
}

/** A code as it is where it could be one, else quoted. */
function quotedCode(code) {
  return /^[A-Za-z0-9_/-]{1,200}$/.test(code) ? code : quoted(code);
}

function profiles(published, name) {
  return { open: published[validatorName(`${name}.open`)], strict: published[validatorName(`${name}.strict`)] };
}

function schemaOf(api) {
  return `schemas/${api.id}/error-body.open.schema.json`;
}

function text(value) {
  return typeof value === "string" ? value : null;
}

function ordered(findings) {
  return [...findings].sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
}
