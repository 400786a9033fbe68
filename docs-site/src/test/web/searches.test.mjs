// What people type into the search, and the error that they want first: `searches.json`. "A|B" means either, "~A" that nothing fits and A is offered,
// "@A" that it is a code in the list A, "-" that nothing fits and there is nothing to offer.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { FACETS } from "../../main/web/search/choice.js";
import { listing, meant } from "../../main/web/search/lead.js";
import { loosely, rank } from "../../main/web/search/rank.js";
import { best, selected } from "../../main/web/search/selection.js";
import { homeRows } from "./home.mjs";

const searches = JSON.parse(readFileSync(new URL("searches.json", import.meta.url), "utf8"));
const { rows, inner, notes } = homeRows();

function firstOf(query) {
  const choice = { query, facets: Object.fromEntries(FACETS.map((facet) => [facet, new Set()])) };
  const how = best([...rows, ...inner], query) > 0 ? rank : loosely;
  const found = selected(rows, choice, how);
  const inside = selected(inner, choice);
  const [first] = best(inside, query) > best(found, query) ? inside : found;
  if (first) return first.code;
  const list = listing(notes, query);
  if (list) return `@${list.href}`;
  const [offered] = meant([...rows, ...inner].map(({ code }) => code), query);
  return offered ? `~${offered}` : "-";
}

test("the page's rows are read", () => {
  assert.ok(rows.length >= 50 && rows.every(({ code, fields }) => code && fields.length === 5));
  assert.ok(rows.some(({ messages }) => messages.length > 0) && rows.some(({ calls }) => calls.length > 1));
  assert.ok(inner.length > 190);
});

test("each search has the right first hit", () => {
  assert.ok(searches.length >= 105);
  assert.deepEqual(
    searches.map(({ query, first }) => [query, first, firstOf(query)]).filter(([, wanted, found]) => !wanted.split("|").includes(found)),
    [],
  );
});
