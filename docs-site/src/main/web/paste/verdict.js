// The answer in two sentences: whether status and operation are the documented ones, and what to do first. Pure.
import { labelOf } from "../page/addresses.js";
import { listed } from "./apis.js";
import { operationOf } from "./around.js";

/** {good, text}: whether the documents have this status for this error, there; null where nothing was said that they could be compared with. */
export function statusVerdict(catalog, api, entries, { status, method, path }) {
  const [first] = entries;
  if (!api || !first) return null;
  const operation = operationOf(catalog, api, method, path);
  const own = operation ? entries.filter((entry) => entry.operation === operation.id) : [];
  if (operation && own.length === 0 && api.codesBelongToOperations) {
    return { good: false, text: `Not as documented: the table of ${operation.id} does not have ${labelOf(first)}.` };
  }
  const held = (own.length > 0 ? own : entries).filter((entry) => entry.statuses.length > 0);
  if (status === null || held.length === 0) return null;
  const accepted = [...new Set(held.flatMap((entry) => entry.statuses))].sort((one, other) => one - other).map(String);
  const where = operation ? ` from ${operation.id}` : "";
  return accepted.includes(String(status))
    ? { good: true, text: `The status ${status} fits ${labelOf(first)}${where}.` }
    : { good: false, text: `A deviation: ${labelOf(first)}${where} came with the status ${status}, and is documented with ${listed(accepted)}.` };
}

/** What to do first: of an inner error rather than of the one around it; empty where nobody knows. */
export function firstStep({ nested, inner, errors, unknown, lost, choice }) {
  if (lost ?? choice) return lost ?? choice;
  const known = [...(nested?.errors.flatMap((error) => error.known) ?? []), ...(inner?.errors ?? [])].find(({ advice }) => advice);
  if (known) return step(known.code, known.advice);
  const group = nested?.errors.find((error) => error.unknown?.group?.advice)?.unknown.group ?? inner?.groups.find(({ advice }) => advice);
  if (group) return step(group.id, group.advice);
  if (errors.length > 0) return step(errors[0].label, errors[0]);
  return unknown?.rule ?? "";
}

function step(label, { action, remedy }) {
  return `${label}: ${action.id}. ${remedy}`;
}
