// What the catalog knows of the errors that a body carries of somebody else, in the sentences of `linkfault explain`. Pure.
import { actionOf } from "./advice.js";
import { listed } from "./apis.js";
import { LONGEST_CODE } from "./catalog.js";
import { edits } from "./edits.js";
import { at } from "./json.js";

const MOST_NESTED = 20;

/** The nested errors of a body, each with what the catalog says of it: {from, more, errors}; null where it has none. */
export function nestedIn(catalog, api, body) {
  const { nested } = api.errorBody;
  const list = nested?.places.map((place) => at(body, place)).find(Array.isArray) ?? [];
  if (list.length === 0) return null;
  const id = text(at(body, nested.from)).toLowerCase();
  const provider = catalog.providers.find((known) => known.api === api.id && known.id === id);
  const from = provider?.name ?? id;
  return {
    from: from || null,
    more: Math.max(0, list.length - MOST_NESTED),
    errors: list.slice(0, MOST_NESTED).map((error) => insideOf(catalog, api, provider, from, stated(nested, error))),
  };
}

function stated(form, error) {
  const [title, code, type, details] = ["title", "code", "type", "details"].map((member) => text(at(error, form[member])));
  return { title, code, type, details };
}

function insideOf(catalog, api, provider, name, { title, code, type, details }) {
  const said = details || title;
  const known = provider ? errorsOf(catalog, provider, code, type) : [];
  return {
    code,
    type,
    title,
    details,
    what: `Inside: ${code || "an error without a code"}${type && ` (${type})`}${name && ` of ${name}`}${said && `: ${said}`}`,
    known: known.map((error) => errorOf(catalog, provider, error)),
    unknown: known.length > 0 ? null : unknownOf(catalog, api, provider, code, type),
  };
}

/** What is known of a code, an id such as `globex/LOCKED`, or a group: {errors, groups}. */
export function nestedOf(catalog, asked) {
  const found = { errors: [], groups: [] };
  for (const provider of catalog.providers) {
    const prefix = `${provider.id}/`;
    const name = asked.toLowerCase().startsWith(prefix) ? asked.slice(prefix.length) : asked;
    const errors = errorsOf(catalog, provider, name, "");
    found.errors.push(...errors.map((error) => errorOf(catalog, provider, error)));
    if (errors.length === 0) {
      const groups = groupsOf(catalog, provider).filter(({ id }) => id.toLowerCase() === name.toLowerCase());
      found.groups.push(...groups.map((group) => groupOf(catalog, provider, group)));
    }
  }
  return found;
}

/** Those of the group, or of every group where this one has no such code. */
function errorsOf(catalog, provider, code, group) {
  const all = allOf(catalog, provider).filter((error) => error.code.toLowerCase() === code.toLowerCase());
  const ofGroup = all.filter((error) => error.group === group);
  return ofGroup.length > 0 ? ofGroup : all;
}

function unknownOf(catalog, api, provider, code, type) {
  if (!provider) {
    const names = listed(catalog.providers.filter((known) => known.api === api.id).map(({ name }) => name), "and");
    return { sentence: `The catalog does not have its errors${names ? `; it has those of ${names}` : ""}.`, nearest: null, group: null };
  }
  const group = groupsOf(catalog, provider).find(({ id }) => id === type);
  return {
    sentence: `No document of ${provider.name} that was read lists it.`,
    nearest: nearest(catalog, provider, code),
    group: group ? groupOf(catalog, provider, group) : null,
  };
}

/** The known error that is written most like this code, where one is near enough to be meant. */
function nearest(catalog, provider, code) {
  if (code.length > LONGEST_CODE) return null;
  let best = null;
  for (const error of allOf(catalog, provider)) {
    const distance = edits(error.code.toUpperCase(), code.toUpperCase());
    if (best === null || distance < best.distance) best = { code: error.code, href: error.page, distance };
  }
  return best && best.distance <= Math.max(1, Math.floor(code.length / 4)) ? best : null;
}

function errorOf(catalog, provider, error) {
  const api = apiName(catalog, provider);
  return {
    code: error.code,
    group: error.group,
    href: error.page,
    of: `an error of ${provider.name}, inside an error of ${api}`,
    meaning: error.remedy === null ? `not documented: ${provider.name} lists the code without saying what it means` : null,
    advice: adviceOf(catalog, error),
    handleFirst: error.handleFirst ? `${provider.name} asks every integration to handle it.` : null,
    failover: error.failover ? `On it, ${api}'s own clients try another provider.` : null,
    ...originOf(catalog, provider, error.group, error),
  };
}

function groupOf(catalog, provider, group) {
  return {
    id: group.id,
    of: `a group of errors of ${provider.name}: ${group.title}`,
    advice: adviceOf(catalog, group),
    codes: allOf(catalog, provider)
      .filter((error) => error.group === group.id)
      .map(({ code, page }) => ({ code, href: page })),
    ...originOf(catalog, provider, group.id, group),
  };
}

function adviceOf(catalog, { remedy, cause, action }) {
  return remedy === null ? null : { remedy, cause, action: actionOf(catalog, action) };
}

function originOf(catalog, provider, groupId, { evidence }) {
  const group = groupsOf(catalog, provider).find(({ id }) => id === groupId);
  return {
    source: provider.source,
    url: group?.url ?? null,
    evidence: `${evidence === "inferred" ? "why and what to do are inferred; " : ""}how ${apiName(catalog, provider)} passes it on is ${provider.wrapping}`,
  };
}

function allOf(catalog, provider) {
  return catalog.nestedErrors.filter((error) => error.api === provider.api && error.provider === provider.id);
}

function groupsOf(catalog, provider) {
  return catalog.nestedGroups.filter((group) => group.api === provider.api && group.provider === provider.id);
}

function apiName(catalog, provider) {
  return catalog.apis.find(({ id }) => id === provider.api).name;
}

/** A number counts as a text: some providers have numbers for codes. */
function text(value) {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
