// An API that the catalog does not have: what a script knows of an API, it knows from the data.
import assert from "node:assert/strict";
import { test } from "node:test";
import { apiOf, listed, looksLikeBody, surfaceNames, textError, textErrorInside } from "../../main/web/paste/apis.js";
import { formOf, statusRule } from "../../main/web/paste/unknown.js";

const ACME = {
  id: "acme",
  name: "Acme",
  errorBody: { code: "/fault/id", type: null, message: null, requestId: "/trace", codeForm: "E[0-9]{3}", texts: [], required: ["fault", "trace"], nested: null },
  surfaces: [{ id: "dialog", callback: "onFault", pattern: "(?<type>[a-z]+): (?<code>E[0-9]+), (?<message>.+)", literals: [": ", ", "] }],
  requirements: [],
};
const APIS = [ACME];

test("a body is recognised by its required members and its code", () => {
  assert.equal(apiOf(APIS, { trace: "1" }), ACME);
  assert.equal(apiOf(APIS, { error: {} }), null);
  assert.equal(looksLikeBody(APIS, { fault: { id: "E100" }, trace: "1" }), true);
  assert.equal(looksLikeBody(APIS, { fault: { id: "E100" } }), false, "a code alone is not enough where the schema requires more");
  assert.equal(looksLikeBody(APIS, { code: "E100" }), false);
});

test("a text is taken apart, alone and inside a line of a log", () => {
  const alone = textError(APIS, "refused: E100, Not now.");
  assert.deepEqual([alone.api, alone.surface.id, alone.type, alone.code, alone.message], [ACME, "dialog", "refused", "E100", "Not now."]);
  assert.equal(textError(APIS, "12:00 refused: E100, Not now."), null);
  const inside = textErrorInside(APIS, '12:00 onFault("refused: E100, Not now.") called\n');
  assert.deepEqual([inside.code, inside.message, inside.text], ["E100", "Not now.", "refused: E100, Not now."]);
  assert.equal(textErrorInside(APIS, "nothing: at, all"), null);
});

test("sentences name the API and its members", () => {
  assert.equal(formOf(APIS, "E999"), "It has the form of a code of Acme. Log it with the response's status and body, and act on the status.");
  assert.equal(formOf(APIS, "E9999"), "");
  assert.ok(statusRule({ apis: APIS, entries: [] }, null, 500).log.includes("trace, by which Acme finds the request"));
  assert.equal(surfaceNames(APIS), "the dialog");
  assert.equal(surfaceNames([]), "");
  assert.equal(listed(["A", "B", "C"]), "A, B or C");
});
