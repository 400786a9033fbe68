// What the paste box needs besides the page: loaded with the catalog when somebody pastes, so that the page itself is light.
import { published, required, seen, seenOf } from "linkfault-validators";
import { answer } from "./paste/answer.js";
import { diagnose } from "./paste/diagnosis.js";
import { readInput } from "./paste/input.js";

globalThis.linkfaultExplain = (text) => {
  const catalog = globalThis.linkfault;
  const input = readInput(text, catalog.apis);
  return answer(input, input.kind === "nothing" ? null : diagnose(input, { catalog, published, required, seen, seenOf }));
};
