import assert from "node:assert/strict";
import { test } from "node:test";
import { asksNothing, FACETS, fromAddress, toAddress } from "../../main/web/search/choice.js";
import { counts, selected } from "../../main/web/search/selection.js";
import { meant, statusIn } from "../../main/web/search/lead.js";
import { rowOf } from "../../main/web/search/rows.js";

/** @param text messages, operations and calls, each set off by its mark */
function row(code, message, calls, values) {
  const operations = calls.map(([operation]) => operation);
  const dataset = { calls: calls.map(([, call]) => call).join(";"), said: '{"outage":1}', about: "it is closed on Sundays" };
  for (const facet of FACETS) dataset[facet] = (values[facet] ?? []).join(" ");
  return rowOf({ label: code, messages: message ? [message] : [], operations, dataset });
}

const ROWS = [
  row("AC-100", "Required attributes are missing.", [["createToken", "POST /token"]], { api: ["aerosync"], status: ["400"] }),
  row("AC-101", "User <connectionId> session not found.", [["getAccount", "GET /accounts/{connectionId}"]], { api: ["aerosync"], status: ["404"] }),
  row("AC-104", "We are having issues connecting to your bank.", [["getBalances", "GET /balances"]], { api: ["aerosync"], status: ["400"] }),
  row("AC-105", "Balance check not available.", [["getBalance", "GET /accounts/{connectionId}/balance"]], { api: ["aerosync"], status: ["405", "409"] }),
  row("missing_mx_api_key_header", "", [["createSession", "POST /v1/session"]], { api: ["fuse"], status: ["4xx"] }),
];

function choice(query, facets = {}) {
  return { query, facets: Object.fromEntries(FACETS.map((facet) => [facet, new Set(facets[facet] ?? [])])) };
}

function codes(query, facets) {
  return selected(ROWS, choice(query, facets)).map(({ code }) => code);
}

test("a code is found however it is typed, before what only mentions it", () => {
  for (const query of ["AC-104", "ac104", "AC 104", "ac_104", "AC–104", "  Ac104 "]) assert.equal(codes(query)[0], "AC-104", query);
  assert.deepEqual(codes("ac104"), ["AC-104"]);
  assert.deepEqual(codes("AC-10"), ["AC-100", "AC-101", "AC-104", "AC-105"]);
});

test("message, status, operation and path are searched, and every word must hit", () => {
  assert.deepEqual(codes("session not found"), ["AC-101"]);
  assert.deepEqual(codes("405"), ["AC-105"]);
  assert.deepEqual(codes("getbalance"), ["AC-105", "AC-104"]);
  assert.deepEqual(codes("/accounts/{connectionId}/balance"), ["AC-105"]);
  assert.deepEqual(codes("GET https://api.example.com/v2/accounts/0123/balance?x=1"), ["AC-105"], "a real path");
  assert.deepEqual(codes("POST /accounts/0123/balance"), [], "another method");
  assert.deepEqual(codes("User 0123abc session not found"), ["AC-101"], "a real message");
  assert.equal(codes("outage").length, ROWS.length);
  assert.deepEqual(codes("outages"), [], "what people say is said in full");
  assert.equal(codes("closed").length, ROWS.length);
  assert.deepEqual(codes("missing mx api key"), ["missing_mx_api_key_header"]);
  assert.deepEqual(codes("session unheard"), []);
  assert.equal(codes("").length, ROWS.length);
  assert.deepEqual(codes("---"), [], "a word without letters hits only where it stands");
});

test("what nothing fits leads on", () => {
  const known = ["AC-101", "AC-105", "aggregator_error"];
  assert.deepEqual(meant(known, "AC-1O5")[0], "AC-105");
  assert.deepEqual(meant(known, "AC-lO1")[0], "AC-101");
  assert.deepEqual(meant(known, "agregator"), ["aggregator_error"]);
  assert.deepEqual(meant(known, "something else"), []);
  assert.deepEqual(meant(known, "x".repeat(10_000)), []);
  assert.equal(statusIn("502"), 502);
  assert.equal(statusIn("502 bad"), null);
});

test("what looks like a secret stays out of the address", () => {
  for (const secret of ["Authorization: Bearer sk_live_SECRET", "password hunter2", "ghp_abcdEFGH1234", "Plaid-Secret abcd1234", "jane@example.org", 'pw="correct horse"', "123456789", "AKIAIOSFODNN7EXAMPLE", "eyJhbGciOiJIUzI1NiJ9.e30.x", "api_key=abc"]) {
    assert.equal(toAddress(choice(secret)), "", secret);
    assert.equal(asksNothing(choice(secret)), false, secret);
  }
  for (const plain of ["plaid secret", "missing_plaid_secret_header", "invalid token", "AC-105", "user not found", "/accounts/{connectionId}/balance", "api key", "401 unauthorized", "getBalance 405", "ITEM_LOGIN_REQUIRED"]) {
    assert.notEqual(toAddress(choice(plain)), "", plain);
  }
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
