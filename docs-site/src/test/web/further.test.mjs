// What is no answer of an API: events, texts of client libraries and exits, recognised in the paste box and explained.
import assert from "node:assert/strict";
import { test } from "node:test";
import { diagnose } from "../../main/web/paste/diagnosis.js";
import { readInput } from "../../main/web/paste/input.js";
import { catalog, knowledge } from "./knowledge.mjs";

function of(text) {
  return diagnose(readInput(text, catalog), knowledge);
}

function further() {
  const surfaces = new Set(catalog.apis.flatMap(({ id, further: own }) => own.map((surface) => `${id}/${surface.id}`)));
  return catalog.entries.filter(({ api, surface }) => surfaces.has(`${api}/${surface}`));
}

/** What arrives when an entry does. */
function arriving({ api, surface, code, type, message }) {
  const form = catalog.apis.find(({ id }) => id === api).further.find(({ id }) => id === surface);
  if (form.nameForm) return JSON.stringify(event(form, code, type));
  const words = message.replace("<anything>", "java.lang.Exception: a b");
  return form.hasCode ? `"${type} | Code: ${code} | Message: ${words}"` : words;
}

function event({ name, status }, code, type) {
  const body = { [name.slice(1)]: code };
  if (status) body[status.split("/")[1]] = { [status.split("/")[2]]: type };
  return body;
}

test("each further error is recognised by what arrives, and leads to its page alone", () => {
  assert.equal(further().length, 15);
  for (const entry of further()) {
    const said = of(arriving(entry));
    assert.deepEqual(said.errors.map(({ href }) => href), [entry.page], entry.id);
    assert.equal(said.errors[0].remedy, entry.remedy, entry.id);
    assert.equal(said.findings.length, 0, entry.id);
    assert.match(said.what, /^A (webhook|string|text)/, entry.id);
  }
});

test("an event in another status is none of the errors", () => {
  const [first] = further().filter(({ type, surface }) => type !== null && surface === "webhook");
  const form = catalog.apis.find(({ id }) => id === first.api).further.find(({ id }) => id === first.surface);
  assert.match(of(JSON.stringify(event(form, first.code, "completed"))).what, /It reports no error\.$/);
  assert.match(of(JSON.stringify(event(form, first.code, "unheard_of"))).what, /No document has this event in this status\.$/);
  assert.deepEqual(of(JSON.stringify(event(form, first.code, "unheard_of"))).errors, []);
});

test("a string in quotation marks is of another surface than the same without", () => {
  const [quoted] = further().filter(({ type, surface }) => type !== null && surface !== "webhook");
  const text = arriving(quoted);
  assert.notEqual(of(text).what, of(text.slice(1, -1)).what);
  const other = of(text.replace(quoted.message, "Something else."));
  assert.deepEqual(other.findings.map(({ rule }) => rule), ["message"]);
  assert.equal(other.asDocumented, false);
});

test("a text with other words is made by nobody", () => {
  for (const text of ["Unable to parse sync event", "Unable to parse a sync event: x"]) assert.doesNotMatch(of(text).what, /makes itself/);
});

test("the code of an exit is looked up among the providers, and one without a code is no error", () => {
  const object = { errorCode: "ITEM_LOGIN_REQUIRED", errorType: "ITEM_ERROR", displayMessage: null, errorMessage: "m" };
  const url = "fuse://webview?event_name=ON_EXIT&error=ITEM_LOGIN_REQUIRED&error_type=ITEM_ERROR&error_message=m";
  for (const text of [JSON.stringify(object), JSON.stringify({ err: object, metadata: null }), url]) {
    const said = of(text);
    assert.match(said.what, /hands to onExit: code ITEM_LOGIN_REQUIRED, type ITEM_ERROR\.$/);
    assert.deepEqual(said.inner.errors.map(({ code, group }) => `${group}/${code}`), ["ITEM_ERROR/ITEM_LOGIN_REQUIRED"]);
  }
  assert.match(of(JSON.stringify({ errorCode: null })).what, /no error, the end user left\.$/);
  assert.notEqual(of(JSON.stringify({ ...object, errorCode: "SOMETHING_NEW" })).unknown, null);
});
