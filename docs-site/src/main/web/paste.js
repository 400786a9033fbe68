// What the paste box needs besides the page: loaded with the catalog when somebody pastes, so that the page itself is light.
import { published, required, seen, seenOf } from "linkfault-validators";
import { answer, spoken } from "./paste/answer.js";
import { diagnose } from "./paste/diagnosis.js";
import { readInputs } from "./paste/input.js";

/** {elements, spoken}: the answer to a text, and what a screen reader says of it. */
globalThis.linkfaultExplain = (text) => {
  const catalog = globalThis.linkfault;
  const found = readInputs(text, catalog).map((input) => {
    const isRead = input.kind !== "nothing" && input.kind !== "too-long";
    return [input, isRead ? diagnose(input, { catalog, published, required, seen, seenOf }) : null];
  });
  return { elements: answer(found), spoken: spoken(found) };
};
