import assert from "node:assert/strict";
import { test } from "node:test";
import { diagnose } from "../../main/web/paste/diagnosis.js";
import { readInput } from "../../main/web/paste/input.js";
import { supportSummary } from "../../main/web/paste/summary.js";
import { documentedFuse, knowledge } from "./knowledge.mjs";

const MANUAL = "Balance check not available for manually linked users.";

function of(text) {
  return diagnose(readInput(text, knowledge.catalog), knowledge);
}

function aerosync(code, message) {
  return JSON.stringify({ error: { code, message } });
}

function rules({ findings }) {
  return findings.map(({ rule }) => rule);
}

test("an Aerosync body: which error, what to do, that it conforms", () => {
  const found = of(aerosync("AC-105", MANUAL));
  assert.equal(found.what, "An error body of Aerosync with the code AC-105.");
  assert.deepEqual(found.errors.map(({ href }) => href), ["errors/aerosync/ac-105.html"]);
  assert.equal(found.errors[0].action.id, "check-connection-method");
  assert.equal(found.errors[0].action.retry, "never");
  assert.equal(found.conforms, true);
  assert.deepEqual(found.findings, []);
});

test("the status decides between the operations of a code, and so does the message", () => {
  const body = aerosync("AC-102", "User abc not found.");
  assert.deepEqual(of(`HTTP/1.1 400\nContent-Type: application/json\n\n${body}`).errors.flatMap(({ where }) => where.map(({ operation }) => operation)), ["refreshBalance"]);
  assert.equal(of(body).errors.flatMap(({ where }) => where).length, 9);
  const job = of(aerosync("AC-109", "Balance refresh job for abc not found."));
  assert.deepEqual(job.errors.flatMap(({ where }) => where.map(({ operation }) => operation)), ["getRefreshJob"]);
  assert.deepEqual(job.others.flatMap(({ where }) => where.map(({ operation }) => operation)), ["getJob"]);
});

test("the judge's rules on status, header fields, message and names", () => {
  const wrong = `HTTP/1.1 401 Unauthorized\nContent-Type: text/html\n\n${aerosync("AC-105", "Else.")}`;
  assert.deepEqual(rules(of(wrong)), ["status", "media-type", "message", "www-authenticate"]);
  assert.deepEqual(rules(of(`HTTP/1.1 405\nContent-Type: application/json; charset=utf-8\n\n${aerosync("AC-105", MANUAL)}`)), ["allow"]);
  assert.deepEqual(rules(of(`HTTP/1.1 405\nContent-Type: application/json\nAllow: GET\n\n${aerosync("AC-105", MANUAL)}`)), []);
  assert.deepEqual(rules(of('{"error":{"code":"AC-105","code":"AC-105","message":"' + MANUAL + '"}}')), ["body-json"]);
});

test("what the schema refuses: where, what it expects, what stands there", () => {
  const found = of('{"error":{"code":"AC-1055","extra":1}}');
  assert.equal(found.conforms, false);
  assert.deepEqual(found.findings.map(({ pointer, expected, actual }) => [pointer, expected, actual]), [
    ["/error", 'the member "message"', "no such member"],
    ["/error/code", "one of the 18 values that the schema lists, or at most 6 characters and text of the form ^AC-[0-9]{3}$", '"AC-1055"'],
  ]);
  const strict = of('{"error":{"code":"AC-105","message":"' + MANUAL + '","extra":1}}');
  assert.equal(strict.conforms, true);
  assert.deepEqual(strict.findings, [
    { rule: "body-strict", severity: "warning", pointer: "/error", expected: "documented members only", actual: 'the member "extra"' },
  ]);
});

test("a wrong member inside data is the fault, not that data is no array", () => {
  const body = JSON.parse(documentedFuse);
  body.data.errors[0].code = 7;
  assert.deepEqual(of(JSON.stringify(body)).findings.map(({ pointer, expected, actual }) => [pointer, expected, actual]), [["/data/errors/0/code", "a string or null", "7"]]);
});

test("Fuse's documented example: MX's error inside, and the readings of type and data that it follows", () => {
  const found = of(documentedFuse);
  assert.equal(found.errors[0].href, "errors/fuse/aggregator_error.html");
  assert.equal(found.nested.from, "MX");
  assert.deepEqual(found.nested.errors.map(({ what }) => what), [
    "Inside: not_found (record_not_found_error) of MX: Couldn't find User record(s) with the information provided.",
  ]);
  const readings = Object.fromEntries(found.errata.map(({ id, follows }) => [id, follows.map(({ says }) => says)]));
  assert.deepEqual(readings["fuse-type-in-capitals-or-lower-case"], ["The same words in lower case."]);
  assert.deepEqual(readings["fuse-data-array-or-object"], ["data is an object with aggregator and errors."]);
  const capitals = of(JSON.stringify({ ...JSON.parse(documentedFuse), type: "SERVER_ERROR", data: [] }));
  const other = Object.fromEntries(capitals.errata.map(({ id, follows }) => [id, follows.map(({ says }) => says)]));
  assert.deepEqual(other["fuse-type-in-capitals-or-lower-case"], ["AUTH_ERROR, NOT_FOUND, BAD_REQUEST or SERVER_ERROR."]);
  assert.deepEqual(rules(capitals), ["data"]);
});

test("an erratum that only a status shows is decided by a status alone", () => {
  const follows = (found) => found.errata.find(({ id }) => id === "aerosync-405-without-allow").follows.length;
  assert.equal(follows(of(aerosync("AC-105", MANUAL))), 0);
  assert.equal(follows(of(`HTTP/1.1 405\nContent-Type: application/json\n\n${aerosync("AC-105", MANUAL)}`)), 1);
});

test("a widget's string: type and message by the judge's rules", () => {
  const right = of("SERVER_ERROR | Code: AR-500 | Message: A server error occurred. Please try again later.");
  assert.equal(right.what, "A string of Aerosync's widget: type SERVER_ERROR, code AR-500.");
  assert.equal(right.errors[0].href, "errors/aerosync/widget/ar-500.html");
  assert.ok(right.asDocumented && right.conforms);
  const wrong = of("POLLING_TIMEOUT | Code: AR-500 | Message: Else");
  assert.ok(!wrong.asDocumented);
  assert.deepEqual(rules(wrong), ["message", "widget-type"]);
  assert.deepEqual(rules(of("OTHER_ERROR | Code: AR-777 | Message: Else")), ["body-strict", "body-strict"]);
});

test("an unknown code gets the rule for its status, the nearest code and what to log", () => {
  const code = ["AC-199", "AC-198", "AC-197"].find((free) => knowledge.catalog.entries.every((entry) => entry.code !== free));
  const found = of(`HTTP/1.1 429 Too Many Requests\nContent-Type: application/json\n\n${aerosync(code, "New.")}`);
  assert.equal(found.unknown.sentence, `${code} is in no table of Aerosync or Fuse.`);
  assert.match(found.unknown.form, /act on the status/);
  assert.match(found.unknown.nearest, /^AC-1\d\d$/);
  assert.match(found.unknown.rule, /Retry-After/);
  assert.deepEqual(found.unknown.links.map(({ label }) => label), ["AC-108"]);
  assert.ok(found.unknown.log.length >= 3);
  const fuse = of('HTTP/1.1 404 Not Found\nContent-Type: application/json\n\n{"title":"t","details":"d","code":"entity_not_found","type":"not_found","source":"internal"}');
  assert.equal(fuse.unknown.rule, knowledge.catalog.entries.find(({ id }) => id === "fuse/status/404").remedy);
  assert.deepEqual(of("AC-204").errata.map(({ id }) => id).length > 0, true);
});

test("a code alone, in any spelling, a status, and a code in a sentence", () => {
  assert.equal(of("ac 105").errors[0].label, "AC-105");
  assert.equal(of("404").errors[0].href, "errors/fuse/status/404.html");
  assert.equal(of("we got AC-105 again").errors[0].label, "AC-105");
  assert.equal(of("nothing at all").unknown.sentence, '"nothing at all" is in no table of Aerosync or Fuse.');
});

test("the wording of an older page is a warning, a third one a violation", () => {
  const said = (message) => of(aerosync("AC-105", message)).findings.map(({ rule, severity }) => `${rule} ${severity}`);
  assert.deepEqual(said("Balance check not available for manually linked users."), []);
  assert.deepEqual(said("Balance check not available for manually linked users"), ["message warning"]);
  assert.deepEqual(said('"Balance check not available for manually linked users"'), ["message warning"]);
  assert.deepEqual(said("Balance check is not available."), ["message violation"]);
});

test("an error names the document that it is from", () => {
  const [error] = of(aerosync("AC-105", "Balance check not available for manually linked users.")).errors;
  assert.equal(error.sources.length, 1);
  assert.match(error.sources[0].text, /^Error Glossary: https:\/\/.*, read 2026-/);
  assert.match(error.sources[0].href, /^https:\/\//);
});

test("what is no error body is not taken for one", () => {
  for (const text of ["{}", "[]", "[1,2]", "null", "true", '"text"', '{"code":5}', '{"error":"x"}', '{"error":{"code":null}}']) {
    const found = of(text);
    assert.deepEqual(found.errors, [], text);
    assert.ok(found.what, text);
  }
});

test("a broken body that names its code still helps", () => {
  const found = of('{"error":{"code":"AC-105","mess');
  assert.match(found.what, /^This looks like JSON and is not: /);
  assert.deepEqual(rules(found), ["body-json"]);
  assert.equal(found.errors[0].label, "AC-105");
  const gateway = of("HTTP/1.1 502 Bad Gateway\nContent-Type: text/html\n\n<html>");
  assert.match(gateway.what, /not JSON/);
  assert.match(gateway.unknown.rule, /with back-off/);
});

test("the support summary says what happened and keeps secrets, addresses and ids to itself", () => {
  const secrets = {
    key: "sk_live_4eC39HqLyjWDarjtT1zdp7dc",
    mail: "jane.doe@example.org",
    connection: "c0ffee00000000000000000000000105",
    account: "000123456789",
    job: "REF-00000000000000000000000000000001",
    short: "0badc0de0badc0de",
    uuid: "742c3a9d-f411-4ef1-b8c8-312933e0acd2",
    jwt: "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N",
  };
  const text = [
    "HTTP/1.1 405 Method Not Allowed",
    "Content-Type: application/json",
    "X-Request-Id: req-77",
    `Set-Cookie: sid=${secrets.key}`,
    `Authorization: Bearer ${secrets.jwt}`,
    "",
    aerosync("AC-105", `User ${secrets.connection} <${secrets.mail}> account ${secrets.account} ${secrets.job} ${secrets.short} ${secrets.uuid} token=${secrets.key} Bearer ${secrets.jwt}`).replace("}}", `},"${secrets.connection}":"${secrets.key}"}`),
  ].join("\n");
  const summary = supportSummary(of(text));
  for (const [name, secret] of Object.entries(secrets)) assert.ok(!summary.includes(secret), `${name} in\n${summary}`);
  for (const fact of ["API: Aerosync", "Code: AC-105", "HTTP status: 405", "Finding allow: expected an Allow header beside 405", "Message: not a documented one (left out)"]) {
    assert.ok(summary.includes(fact), `${fact} not in\n${summary}`);
  }
  const documented = supportSummary(of(documentedFuse));
  assert.ok(documented.includes("Request id: 742c3a9d-f411-4ef1-b8c8-312933e0acd2"));
  assert.ok(documented.includes("Inside: an error that no document lists (left out)"));
  const plaid = supportSummary(of(documentedFuse.replace('"mx"', '"plaid"').replace('"not_found"', '"ITEM_LOGIN_REQUIRED"').replace("record_not_found_error", "ITEM_ERROR")));
  assert.ok(plaid.includes("Inside: ITEM_LOGIN_REQUIRED, an error of Plaid, inside an error of Fuse"));
});

// Each of these took minutes, or seconds, before its bound.
test("hostile bodies end in an answer", () => {
  const body = JSON.parse(documentedFuse);
  const found = of(JSON.stringify({ ...body, data: { errors: Array(50_000).fill({ code: 5 }) } }));
  assert.equal(found.conforms, false);
  assert.ok(found.findings.length <= 50);
  assert.equal(found.nested.errors.length, 20);
  assert.equal(found.nested.more, 49_980);
  const long = of(JSON.stringify({ ...body, code: "x".repeat(900_000), details: "a-_".repeat(30_000) }));
  assert.equal(long.unknown.nearest, null);
  assert.ok(supportSummary(long).length < 4_000);
});

test("a code that is no code is quoted", () => {
  assert.equal(of(aerosync("<img src=x onerror=alert(1)>", "m")).what, 'An error body of Aerosync with the code "<img src=x onerror=alert(1)>".');
});
