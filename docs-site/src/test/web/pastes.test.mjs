// What the paste box says first of each text: the file that `linkfault explain` is held to as well (PastesTest).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { diagnose } from "../../main/web/paste/diagnosis.js";
import { readInputs } from "../../main/web/paste/input.js";
import { knowledge, repository } from "./knowledge.mjs";

const FILE = "conformance-runner/src/test/resources/io/github/linkfault/cli/pastes.json";
const pastes = JSON.parse(readFileSync(join(repository, FILE), "utf8"));

function headlines(text) {
  return readInputs(text, knowledge.catalog).map((input) => {
    const { what, verdict, first } = diagnose(input, knowledge);
    // What else is wrong with JSON, each engine says in its own words.
    return { what: what.replace(/^(This looks like JSON and is not): .*/s, "$1."), verdict: verdict?.text ?? null, first };
  });
}

for (const { name, pasted, found } of pastes) {
  test(`pasted: ${name}`, () => assert.deepEqual(headlines(pasted), found));
}
