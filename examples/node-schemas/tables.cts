// The same from CommonJS, compiled under `strict`.
import schemas = require('@linkfault/schemas');

export function words(code: string): string | null {
  return schemas.findAerosyncError(code)?.wording ?? null;
}
// @ts-expect-error there is no such table
schemas.PLAID_ERRORS;
