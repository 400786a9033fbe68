// What the reader asked for, and its form in the address: `?q=e104&api=acme&status=400&status=404`. Pure.

import { looksSecret } from "../paste/secrets.js";

/** The facets, in their order; each is also the name of a row's data attribute and of a parameter in the address. */
export const FACETS = ["api", "surface", "status", "action", "retry", "evidence"];

/** The choice that an address asks for; `known(facet, value)` says which values exist, others are dropped. */
export function fromAddress(search, known) {
  const asked = new URLSearchParams(search);
  const facets = {};
  for (const facet of FACETS) {
    facets[facet] = new Set(asked.getAll(facet).filter((value) => known(facet, value)));
  }
  return { query: asked.get("q") ?? "", facets };
}

/** The address's query for a choice, with its question mark; empty when nothing is asked. What looks like a secret stays out of it. */
export function toAddress({ query, facets }) {
  const asked = new URLSearchParams();
  // An address is kept, sent along and shown to others.
  if (query.trim() && !looksSecret(query)) asked.set("q", query.trim());
  for (const facet of FACETS) {
    for (const value of facets[facet]) asked.append(facet, value);
  }
  const text = asked.toString();
  return text && `?${text}`;
}

/** Whether anything is asked. */
export function asksNothing({ query, facets }) {
  return query.trim() === "" && FACETS.every((facet) => facets[facet].size === 0);
}
