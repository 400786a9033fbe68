// Which rows a choice leaves, in which order, and how many each value of a facet would leave. Pure.
// A row is {code, hay, values: {api: ["acme"], status: ["400", "404"], ...}}.
import { FACETS } from "./choice.js";
import { closeness, hits, wordsOf } from "./words.js";

/** The rows that fit, the closest code first, else in their own order. */
export function selected(rows, choice) {
  const words = wordsOf(choice.query);
  return rows
    .filter((row) => hits(row.hay, words) && FACETS.every((facet) => fits(row, choice, facet)))
    .map((row, at) => ({ row, at, close: closeness(row.code, choice.query) }))
    .sort((one, other) => other.close - one.close || one.at - other.at)
    .map(({ row }) => row);
}

/** For each facet a map from value to the number of rows that it has, the other facets and the query being as they are. */
export function counts(rows, choice) {
  const words = wordsOf(choice.query);
  const asked = rows.filter((row) => hits(row.hay, words));
  const result = {};
  for (const facet of FACETS) {
    const others = FACETS.filter((other) => other !== facet);
    const left = asked.filter((row) => others.every((other) => fits(row, choice, other)));
    result[facet] = tally(rows, left, facet);
  }
  return result;
}

function fits(row, choice, facet) {
  const wanted = choice.facets[facet];
  return wanted.size === 0 || (row.values[facet] ?? []).some((value) => wanted.has(value));
}

function tally(rows, left, facet) {
  const values = [...new Set(rows.flatMap((row) => row.values[facet]))].sort();
  return new Map(values.map((value) => [value, left.filter((row) => row.values[facet].includes(value)).length]));
}
