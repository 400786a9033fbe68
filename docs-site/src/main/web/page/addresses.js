// Where the site's pages are, from the root. Pure.

/** What names an entry in a sentence: its code, or its status where it has none. */
export function labelOf(entry) {
  return entry.code ?? entry.id.slice(entry.id.lastIndexOf("/") + 1);
}

/** The page of an operation: `operations/acme/readaccount.html`. */
export function operationPage(api, operation) {
  return `operations/${api}/${operation.toLowerCase()}.html`;
}

/** What is said of a code that no table has. */
export function unlistedPage({ api, code }) {
  return `unlisted/${api}.html#${code}`;
}

export function errataPage(erratum) {
  return `errata.html#${erratum.id}`;
}

export function statusPage(status) {
  return `statuses/${status}.html`;
}

export function actionPage(action) {
  return `actions/${action}.html`;
}
