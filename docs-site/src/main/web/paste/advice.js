// What to do about an error, in the sentences of `linkfault explain`. Pure.
import { actionPage } from "../page/addresses.js";

/** The action with this id, with its page and what the end user may be told: in the error's own words where it has some. */
export function actionOf(catalog, id, endUser) {
  const action = catalog.actions.find((known) => known.id === id);
  return { ...action, href: actionPage(id), told: told(endUser ?? action.endUser) };
}

function told({ show, wording }) {
  if (show) return `may be told: ${wording ?? "what happened"}`;
  return wording === null ? "not told" : `not told of the error; whoever waits: "${wording}"`;
}
