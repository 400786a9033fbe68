// Each error of a provider, wrapped as the one example of the API's documents is: the paste box says of it what the catalog says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { diagnose } from "../../main/web/paste/diagnosis.js";
import { readInput } from "../../main/web/paste/input.js";
import { catalog, documentedFuse, knowledge } from "./knowledge.mjs";

function of(text, known = knowledge) {
  return diagnose(readInput(text, known.catalog), known);
}

/** The documented example with another error inside. */
function wrapped(provider, type, code) {
  const body = JSON.parse(documentedFuse);
  body.data.aggregator = provider;
  Object.assign(body.data.errors[0], { type, code });
  return JSON.stringify(body);
}

function wrappedError({ provider, group, code }) {
  return wrapped(provider, group, code);
}

function retryOf(error) {
  return catalog.actions.find(({ id }) => id === error.action).retry;
}

/** What an answer says otherwise than the catalog does. */
function differences(answer, error) {
  const provider = catalog.providers.find(({ id }) => id === error.provider);
  const [inner, ...further] = answer.nested?.errors ?? [];
  if (!inner || further.length > 0 || inner.known.length !== 1) return ["not one error inside"];
  const [{ advice, code, group, href, meaning }] = inner.known;
  const said = {
    what: inner.what.startsWith(`Inside: ${error.code} (${error.group}) of ${provider.name}: `),
    code: code === error.code && group === error.group,
    href: href === error.page,
    remedy: (advice?.remedy ?? null) === error.remedy,
    cause: (advice?.cause ?? null) === error.cause,
    action: (advice?.action.id ?? null) === error.action,
    retry: error.action === null ? advice === null : advice.action.retry === retryOf(error),
    meaning: (meaning !== null) === (error.remedy === null),
    outer: answer.errors[0].label === "aggregator_error",
  };
  return Object.keys(said).filter((name) => !said[name]);
}

test("all of them are there", () => {
  const count = (id) => catalog.nestedErrors.filter(({ provider }) => provider === id).length;
  assert.deepEqual(catalog.providers.map(({ id }) => [id, count(id)]), [["plaid", 173], ["teller", 9], ["mx", 22]]);
});

test("the answer says of each what the catalog says", () => {
  for (const error of catalog.nestedErrors) {
    assert.deepEqual(differences(of(wrappedError(error)), error), [], `${error.provider} ${error.group} ${error.code}`);
  }
});

test("a wrong answer would be seen", () => {
  const error = catalog.nestedErrors.find(({ code }) => code === "ITEM_LOGIN_REQUIRED");
  const other = catalog.nestedErrors.find(({ remedy, action }) => remedy !== null && action !== error.action && retryOf({ action }) !== retryOf(error));
  const swapped = { ...error, remedy: other.remedy, cause: other.cause, action: other.action };
  const wrong = { ...knowledge, catalog: { ...catalog, nestedErrors: catalog.nestedErrors.map((known) => (known === error ? swapped : known)) } };
  assert.deepEqual(differences(of(wrappedError(error), wrong), error), ["remedy", "cause", "action", "retry"]);
  const without = { ...knowledge, catalog: { ...catalog, nestedErrors: catalog.nestedErrors.filter((known) => known !== error) } };
  assert.deepEqual(differences(of(wrappedError(error), without), error), ["not one error inside"]);
  assert.deepEqual(differences(of(wrappedError(other)), error), ["what", "code", "href", "remedy", "cause", "action", "retry"]);
});

test("a code that is in two groups is told apart by the body's, and both are said where the body's is neither", () => {
  const groups = catalog.nestedErrors.filter(({ code }) => code === "NO_ACCOUNTS").map(({ group }) => group);
  assert.ok(groups.length > 1);
  for (const group of groups) assert.deepEqual(of(wrapped("plaid", group, "NO_ACCOUNTS")).nested.errors[0].known.map((error) => error.group), [group]);
  assert.deepEqual(of(wrapped("plaid", "OTHER", "no_accounts")).nested.errors[0].known.map((error) => error.group), groups);
});

test("an unknown code is answered by the nearest code and its group, an unknown provider by those that there are", () => {
  const near = of(wrapped("plaid", "ITEM_ERROR", "ITEM_LOGIN_REQUIRE")).nested.errors[0];
  assert.deepEqual(near.known, []);
  assert.equal(near.unknown.sentence, "No document of Plaid that was read lists it.");
  assert.equal(near.unknown.nearest.code, "ITEM_LOGIN_REQUIRED");
  assert.equal(near.unknown.group.id, "ITEM_ERROR");
  assert.ok(near.unknown.group.codes.some(({ code }) => code === "ITEM_LOGIN_REQUIRED"));
  const far = of(wrapped("PLAID", "NEW_GROUP", "SOMETHING_ELSE_ENTIRELY")).nested.errors[0];
  assert.deepEqual([far.unknown.nearest, far.unknown.group], [null, null]);
  const status = of(wrapped("teller", "403", "forbidden")).nested.errors[0];
  assert.equal(status.unknown.group.advice.action.id, "check-credentials");
  const elsewhere = of(wrapped("initech", "X", "DOWN")).nested.errors[0];
  assert.equal(elsewhere.what.startsWith("Inside: DOWN (X) of initech"), true);
  assert.equal(elsewhere.unknown.sentence, "The catalog does not have its errors; it has those of Plaid, Teller and MX.");
  assert.equal(of(wrapped("plaid", "X", "Y".repeat(500_000))).nested.errors[0].unknown.nearest, null);
});

test("a code pasted alone is known, with its provider or without, and so is a group", () => {
  for (const text of ["ITEM_LOGIN_REQUIRED", "item_login_required", "plaid/ITEM_LOGIN_REQUIRED"]) {
    const found = of(text);
    assert.deepEqual(found.inner.errors.map(({ code, advice }) => [code, advice.action.retry]), [["ITEM_LOGIN_REQUIRED", "after-fix"]]);
    assert.match(found.what, /^The code ITEM_LOGIN_REQUIRED, an error of Plaid/);
    assert.equal(found.unknown, null);
  }
  assert.deepEqual(of("ITEM_ERROR").inner.groups.map(({ id }) => id), ["ITEM_ERROR"]);
  assert.match(of("teller/ITEM_LOGIN_REQUIRED").what, /an error of Plaid/);
  assert.match(of("ITEM_LOGIN_REQUIREMENTS").unknown.sentence, /is in no table/);
});
