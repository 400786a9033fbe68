// Nothing of what was pasted gets into the summary or into the link: each planted text, in each place where one can stand.
import assert from "node:assert/strict";
import { test } from "node:test";
import { diagnose } from "../../main/web/paste/diagnosis.js";
import { readInputs } from "../../main/web/paste/input.js";
import { supportSummary } from "../../main/web/paste/summary.js";
import { documentedFuse, knowledge } from "./knowledge.mjs";

const PLANTED = [
  "Jane Doe",
  'pw="correct horse"',
  "ghp_abcdEFGH1234",
  "Plaid-Secret 5f2c SECRETplaid",
  "password hunter2 for jane at First National, Plaid-Secret abcd1234",
  "sk_live_4eC39HqLyjWDarjtT1zdp7dc",
  "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N",
  "jane.doe@example.org",
  "account 000123456789 routing 021000021",
  "c0ffee00000000000000000000000105",
  "AKIAIOSFODNN7EXAMPLE",
  "Müller, Hauptstraße 5",
];

const quoted = (text) => JSON.stringify(text).slice(1, -1);
const aerosync = (code, message) => JSON.stringify({ error: { code, message } });
const fuse = (change) => JSON.stringify({ ...JSON.parse(documentedFuse), ...change });
const nested = (change) => fuse({ data: { aggregator: "plaid", errors: [{ code: "ITEM_LOGIN_REQUIRED", type: "ITEM_ERROR", title: "t", details: "d", ...change }] } });

/** Where a text can stand, by the name of the place. */
const PLACES = {
  "a message": (planted) => aerosync("AC-105", planted),
  "a message behind the documented one": (planted) => aerosync("AC-105", `Balance check not available for manually linked users. ${planted}`),
  "an id in a documented message": (planted) => aerosync("AC-102", `User ${planted.replace(/\s/g, "_")} not found.`),
  "a code": (planted) => aerosync(planted, "m"),
  "title and details": (planted) => fuse({ title: planted, details: planted }),
  "Fuse's code": (planted) => fuse({ code: planted }),
  "type and source": (planted) => fuse({ type: planted, source: planted }),
  "a request id": (planted) => fuse({ request_id: planted.replace(/[0-9a-f]{16,}/g, "") || "key" }),
  "a member that nobody documents": (planted) => `{"error":{"code":"AC-105","message":"m","${quoted(planted)}":"${quoted(planted)}"},"${quoted(planted)}":1}`,
  "an inner error": (planted) => nested({ title: planted, details: planted }),
  "an inner code and type": (planted) => nested({ code: planted, type: planted }),
  "the provider's name": (planted) => fuse({ data: { aggregator: planted, errors: [{ code: planted }] } }),
  "a header field": (planted) => `HTTP/1.1 405 Method Not Allowed\nContent-Type: application/json; x=${planted}\nAllow: ${planted}\nRetry-After: ${planted}\nDate: ${planted}\nX-Request-Id: ${planted.replace(/[0-9a-f]{16,}/g, "k")}\nSet-Cookie: ${planted}\n\n${aerosync("AC-105", "m")}`,
  "a status line": (planted) => `HTTP/1.1 405 ${planted}\n\n${aerosync("AC-105", "m")}`,
  "the line of a log": (planted) => `12:00:01 ${planted} GET /v2/accounts/abc/balance 405 ${aerosync("AC-105", "m")} ${planted}`,
  "a path": (planted) => `GET /v2/accounts/${encodeURIComponent(planted)}/balance?key=${encodeURIComponent(planted)} 405 ${aerosync("AC-105", "m")}`,
  "broken JSON": (planted) => `{"error":{"code":"AC-105","message":"${quoted(planted)}","x":`,
  "broken JSON without a code": (planted) => `{"name":"${quoted(planted)}`,
  "JSON that is no error": (planted) => JSON.stringify({ name: planted, [planted]: 5 }),
  "a free text": (planted) => planted,
  "a sentence with a code": (planted) => `we got AC-105 for ${planted}`,
  "an object as a program prints it": (planted) => `{ error: { code: 'AC-105', message: '${planted}' } }`,
  "a page": (planted) => `<html><head><title>502 ${planted}</title></head><body>${planted}</body></html>`,
  "no answer": (planted) => `Error: read ECONNRESET ${planted}`,
  "a string of the widget": (planted) => `SERVER_ERROR | Code: AR-500 | Message: ${planted}`,
};

function shared(text) {
  return readInputs(text, knowledge.catalog)
    .map((input) => diagnose(input, knowledge))
    .map((found) => `${supportSummary(found)}\n${decodeURIComponent(found.link ?? "")}`)
    .join("\n");
}

/** The parts of a planted text that give it away. */
function partsOf(planted) {
  return [...new Set([planted, ...planted.split(/[\s",=]+/).filter((part) => part.length > 3 && !/^(?:password|account|routing|Bearer|First|National|Plaid-Secret|for)$/.test(part))])];
}

test("no planted text leaks, wherever it stands", () => {
  const leaks = [];
  for (const [place, put] of Object.entries(PLACES)) {
    for (const planted of PLANTED) {
      const text = shared(put(planted));
      for (const part of partsOf(planted)) if (text.includes(part)) leaks.push(`${place}: ${part} in\n${text}`);
    }
  }
  assert.deepEqual(leaks, []);
});

test("our own sentences are never masked", () => {
  const all = knowledge.catalog.entries.filter(({ code }) => code !== null);
  for (const { code, cause } of all) {
    const text = shared(code);
    assert.ok(text.includes(`Code: ${code}`), text);
    assert.ok(text.includes(cause), text);
    assert.ok(!text.includes("***"), text);
  }
});

test("what helps support stays", () => {
  const text = shared(`GET /v2/accounts/abc/balance 404 ${aerosync("AC-105", "Balance check not available for manually linked users.")}`);
  for (const line of [
    "API: Aerosync",
    "Code: AC-105",
    "HTTP status: 404",
    "Operation: getBalance, GET /accounts/{connectionId}/balance",
    "Message: Balance check not available for manually linked users.",
    "A deviation: AC-105 from getBalance came with the status 404, and is documented with 405.",
    "Finding status: expected 405, actual 404",
    "index.html#it=GET /accounts/{connectionId}/balance 404 AC-105",
  ]) {
    assert.ok(text.includes(line), `${line} not in\n${text}`);
  }
});

test("a link leads to the same answer", () => {
  const [found] = readInputs(`GET /v2/accounts/abc/balance 404 ${aerosync("AC-105", "m")}`, knowledge.catalog).map((input) => diagnose(input, knowledge));
  const asked = decodeURIComponent(found.link.slice(found.link.indexOf("#it=") + 4));
  const [again] = readInputs(asked, knowledge.catalog).map((input) => diagnose(input, knowledge));
  assert.deepEqual([again.verdict, again.first, again.link], [found.verdict, found.first, found.link]);
});
