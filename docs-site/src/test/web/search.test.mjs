import assert from "node:assert/strict";
import { test } from "node:test";
import { asksNothing, FACETS, fromAddress, toAddress } from "../../main/web/search/choice.js";
import { counts, selected } from "../../main/web/search/selection.js";
import { haystack } from "../../main/web/search/words.js";

function row(code, text, values) {
  return { code, hay: haystack(`${code} ${text}`), values: { api: [], surface: [], status: [], action: [], retry: [], evidence: [], ...values } };
}

const ROWS = [
  row("AC-100", "Required attributes are missing. createToken POST /token 400", { api: ["aerosync"], status: ["400"] }),
  row("AC-101", "User session not found. getAccount GET /accounts/{connectionId} 404 see ac-104", { api: ["aerosync"], status: ["404"] }),
  row("AC-104", "We are having issues connecting to your bank. 400", { api: ["aerosync"], status: ["400"] }),
  row("AC-105", "Balance check not available. getBalance GET /accounts/{connectionId}/balance 405", { api: ["aerosync"], status: ["405", "409"] }),
  row("missing_mx_api_key_header", "createSession POST /v1/session", { api: ["fuse"], status: ["4xx"] }),
];

function choice(query, facets = {}) {
  return { query, facets: Object.fromEntries(FACETS.map((facet) => [facet, new Set(facets[facet] ?? [])])) };
}

function codes(query, facets) {
  return selected(ROWS, choice(query, facets)).map(({ code }) => code);
}

test("a code is found however it is typed, before what only mentions it", () => {
  for (const query of ["AC-104", "ac104", "AC 104", "ac_104", "AC–104", "  Ac104 "]) assert.equal(codes(query)[0], "AC-104", query);
  assert.deepEqual(codes("ac104"), ["AC-104", "AC-101"]);
});

test("message, status, operation and path are searched, and every word must hit", () => {
  assert.deepEqual(codes("session not found"), ["AC-101"]);
  assert.deepEqual(codes("405"), ["AC-105"]);
  assert.deepEqual(codes("getbalance"), ["AC-105"]);
  assert.deepEqual(codes("/accounts/{connectionId}/balance"), ["AC-105"]);
  assert.deepEqual(codes("missing mx api key"), ["missing_mx_api_key_header"]);
  assert.deepEqual(codes("session unheard"), []);
  assert.equal(codes("").length, ROWS.length);
  assert.deepEqual(codes("---"), [], "a word without letters hits only where it stands");
});

test("values of a facet widen, facets narrow", () => {
  assert.deepEqual(codes("", { status: ["404", "405"] }), ["AC-101", "AC-105"]);
  assert.deepEqual(codes("", { status: ["404", "405"], api: ["fuse"] }), []);
});

test("a value's count is what choosing it alone would leave, the other facets being as they are", () => {
  const left = counts(ROWS, choice("bank", { status: ["404"] }));
  assert.deepEqual([...left.status], [["400", 1], ["404", 0], ["405", 0], ["409", 0], ["4xx", 0]]);
  assert.deepEqual([...left.api], [["aerosync", 0], ["fuse", 0]]);
  assert.equal(counts(ROWS, choice("")).status.get("400"), 2);
});

test("the choice survives the address, and what no row has is dropped", () => {
  const asked = choice("ac 104", { api: ["fuse"], status: ["400", "404"] });
  assert.equal(toAddress(asked), "?q=ac+104&api=fuse&status=400&status=404");
  assert.deepEqual(fromAddress(toAddress(asked), () => true), asked);
  assert.ok(asksNothing(fromAddress("?status=999&other=1", () => false)));
});
