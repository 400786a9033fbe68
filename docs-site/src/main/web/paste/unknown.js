// What to do with an error that no table lists: the rule for its status, and what to log. Pure.
import { labelOf } from "../page/addresses.js";
import { dotted } from "./apis.js";

/** What holds for a status whatever the code; ours, not the documents'. */
function generic(status) {
  if (status === null) return "The status is not in what you pasted, and it decides: look it up before you act.";
  if (status === 429) return "Wait as long as Retry-After says, then retry with back-off.";
  if (status >= 500) return "Retry with back-off, a few times; then ask the vendor's support.";
  if (status === 401 || status === 403) return "Check the keys, the token and their permissions, then send the request again.";
  if (status >= 400) return "Do not send the same request again unchanged.";
  return "This is no status of an error; treat the body as the error that it states, and report the status.";
}

/** The form of a code, as the sentence that `linkfault explain` says of it; empty where it has the form of no API's codes. */
export function formOf(apis, code) {
  const api = apis.find(({ errorBody }) => new RegExp(`^(?:${errorBody.codeForm})$`).test(code));
  if (!api) return "";
  const signs = api.errorBody.type === null ? "the status" : `${dotted(api.errorBody.type)} and status`;
  return `It has the form of a code of ${api.name}. Log it with the response's status and body, and act on ${signs}.`;
}

/** The code where another source than the tables has it: {api, code, status, source}; null where none has. */
export function unlistedOf(catalog, code) {
  return (catalog.unlistedCodes ?? []).find((unlisted) => unlisted.code === code) ?? null;
}

/** What is known of such a code, as `linkfault explain` says it; empty for null. */
export function knownFrom(unlisted) {
  if (!unlisted) return "";
  return `It is known from the ${unlisted.source}, which says nothing of its meaning. The mock answers with it on demand, with status ${unlisted.status} (inferred).`;
}

/** {rule, inferred, links: [{href, label, action}], log: [...]}: what a status asks for, and the errors that are documented with it. */
export function statusRule(catalog, api, status) {
  const same = catalog.entries.filter((entry) => entry.status === status && status !== null && (api === null || entry.api === api.id));
  const bare = same.find((entry) => entry.code === null);
  const links = new Map(same.map((entry) => [entry.page, { href: entry.page, label: labelOf(entry), action: entry.action }]));
  return {
    rule: bare ? bare.remedy : generic(status),
    inferred: !bare || bare.evidence.remedy === "inferred",
    links: [...links.values()],
    log: [
      "the time, the method and the path of the request",
      "the status, and the whole body as it came",
      ...requestIds(api === null ? catalog.apis : [api]),
      "no keys, no tokens, no account numbers",
    ],
  };
}

function requestIds(apis) {
  return apis
    .filter(({ errorBody }) => errorBody.requestId !== null)
    .map(({ name, errorBody }) => `${dotted(errorBody.requestId)}, by which ${name} finds the request`);
}
