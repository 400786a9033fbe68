// The browser's verdict on each published example is that of the schemas' own tests: the folder says which.
import assert from "node:assert/strict";
import { test } from "node:test";
import { faultsOf } from "../../main/web/paste/faults.js";
import { examples, published } from "./knowledge.mjs";

const ACCEPTED_BY = { valid: [true, true], open: [true, false], invalid: [false, false] };

for (const api of ["aerosync", "fuse"]) {
  // The paste box takes no webhooks, so the browser has no validators of them.
  const all = examples(api).filter(({ name }) => name !== "webhook-event");

  test(`${api} has examples of each verdict`, () => {
    assert.ok(all.length > 60, `only ${all.length}`);
    assert.deepEqual([...new Set(all.map(({ verdict }) => verdict))].sort(), Object.keys(ACCEPTED_BY).sort());
  });

  for (const { name, verdict, file, text } of all) {
    test(`${api} ${name}/${verdict}/${file}`, () => {
      const document = JSON.parse(text);
      const validators = ["open", "strict"].map((profile) => published[`${api}_${name}_${profile}`.replace(/-/g, "_")]);
      assert.deepEqual(validators.map((validate) => validate(document)), ACCEPTED_BY[verdict]);
      for (const [at, validate] of validators.entries()) {
        const faults = faultsOf(validate, document);
        assert.equal(faults.length === 0, ACCEPTED_BY[verdict][at]);
        for (const fault of faults) assert.ok(fault.expected && fault.actual && typeof fault.pointer === "string", JSON.stringify(fault));
      }
    });
  }
}
