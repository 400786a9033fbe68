// The rows of the home page as `rank` reads them, out of what the page has of each. Pure.
import { FACETS } from "./choice.js";
import { fieldOf } from "./rank.js";

/** @param data {label, messages, operations: [id], dataset}: what stands in a row, and its data attributes
 * @param callsOf the calls of an API whose errors belong to all of them, by the API's id */
export function rowOf({ label, messages, operations, dataset }, callsOf = {}) {
  const values = {};
  for (const facet of FACETS) values[facet] = (dataset[facet] ?? "").split(" ").filter(Boolean);
  const calls = (dataset.calls || callsOf[dataset.api] || "").split(";").filter(Boolean);
  const said = saidOf(dataset.said ?? "");
  return {
    values,
    code: label,
    isInner: false,
    messages,
    operations,
    calls,
    said,
    statuses: values.status,
    fields: [
      fieldOf(`${label} ${Object.keys(said).join(" ")} ${messages.join(" ")}`, 9),
      fieldOf(`${operations.join(" ")} ${values.status.join(" ")} ${dataset.names ?? ""}`, 7),
      fieldOf(`${values.action.join(" ")} ${dataset.about ?? ""}`, 5),
      fieldOf(calls.join(" "), 3),
      fieldOf(`${values.api.join(" ")} ${values.surface.join(" ")}`, 1),
    ],
  };
}

/** What people say for an error, with how many others they rather mean by it: out of `bank down;outage:2`. */
function saidOf(text) {
  const parts = text.split(";").filter(Boolean).map((part) => part.split(":"));
  return Object.fromEntries(parts.map(([words, others]) => [words, Number(others ?? 0)]));
}

/** A row of an error inside errors: found by its code, `provider/code` and its group. */
export function innerRowOf(code, provider, group) {
  return { values: {}, code, isInner: true, messages: [], operations: [], calls: [], said: {}, statuses: [], fields: [fieldOf(`${code} ${group} ${provider}/${code} ${provider}/${group}`, 9)] };
}
