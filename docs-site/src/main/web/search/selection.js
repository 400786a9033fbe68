// Which rows a choice leaves, in which order, and how many each value of a facet would leave. Pure.
// A row is what `rank` reads, with {values: {api: ["acme"], status: ["400", "404"], ...}}.
import { FACETS } from "./choice.js";
import { rank } from "./rank.js";

/** The rows that fit, the best first, else in their own order; `how` ranks them. */
export function selected(rows, choice, how = rank) {
  return ranked(rows, choice.query, how)
    .filter(({ row }) => FACETS.every((facet) => fits(row, choice, facet)))
    .sort((one, other) => other.rank - one.rank || one.at - other.at)
    .map(({ row }) => row);
}

/** For each facet a map from value to the number of rows that it has, the other facets and the query being as they are. */
export function counts(rows, choice, how = rank) {
  const asked = ranked(rows, choice.query, how).map(({ row }) => row);
  const result = {};
  for (const facet of FACETS) {
    const others = FACETS.filter((other) => other !== facet);
    const left = asked.filter((row) => others.every((other) => fits(row, choice, other)));
    result[facet] = tally(rows, left, facet);
  }
  return result;
}

/** The rank of the row that fits a query best; 0 where none does. */
export function best(rows, query) {
  return Math.max(0, ...rows.map((row) => rank(row, query)));
}

/** The rows that a query finds: [{row, at, rank}]. */
function ranked(rows, query, how) {
  return rows.map((row, at) => ({ row, at, rank: how(row, query) })).filter((found) => found.rank > 0);
}

function fits(row, choice, facet) {
  const wanted = choice.facets[facet];
  return wanted.size === 0 || (row.values[facet] ?? []).some((value) => wanted.has(value));
}

function tally(rows, left, facet) {
  const values = [...new Set(rows.flatMap((row) => row.values[facet]))].sort();
  return new Map(values.map((value) => [value, left.filter((row) => row.values[facet].includes(value)).length]));
}
