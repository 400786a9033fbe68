// The rows of the home page as `rank` reads them, out of what the page has of each. Pure.
import { FACETS } from "./choice.js";
import { fieldOf } from "./rank.js";

/** @param data {label, messages, operations: [id], dataset}: what stands in a row, and its data attributes */
export function rowOf({ label, messages, operations, dataset }) {
  const values = {};
  for (const facet of FACETS) values[facet] = (dataset[facet] ?? "").split(" ").filter(Boolean);
  const calls = (dataset.calls ?? "").split(";").filter(Boolean);
  const said = JSON.parse(dataset.said ?? "{}");
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

/** A row of an error inside errors: found by its code, `provider/code` and its group. */
export function innerRowOf(code, provider, group) {
  return { values: {}, code, isInner: true, messages: [], operations: [], calls: [], said: {}, statuses: [], fields: [fieldOf(`${code} ${provider}/${code} ${provider}/${group}`, 9)] };
}
