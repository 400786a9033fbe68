// What a client writes, compiled under `strict`. Each @ts-expect-error is a mistake that the types must catch: without it, tsc fails.
import {
  ACTIONS,
  AEROSYNC_ERRORS,
  findAerosyncError,
  findFusePlaidError,
  isAerosyncErrorBody,
  isAerosyncKnownCode,
  type Retry,
} from '@linkfault/schemas';
import type {
  AerosyncCode,
  AerosyncErrorBody,
  AerosyncKnownCode,
  AerosyncWidgetError,
  AerosyncWidgetString,
  FuseErrorBody,
  FuseKnownCode,
  FusePlaidCode,
  FusePlaidKnownCode,
} from '@linkfault/schemas';
import index from '@linkfault/schemas/index.json' with { type: 'json' };
import fuse from '@linkfault/schemas/draft-07/fuse/error-body.open.schema.json' with { type: 'json' };

// tag::types[]
const advice: Partial<Record<AerosyncKnownCode, string>> = {
  'AC-105': 'Skip the balance of a manually linked account.',
  // @ts-expect-error no table has this code
  'AC-999': 'Nothing.',
};

export function read(body: AerosyncErrorBody): string {
  const code: AerosyncCode = body.error.code;
  // @ts-expect-error the member is called code
  body.error.cod;
  // @ts-expect-error error stands between the body and its code
  body.code;
  return advice[code as AerosyncKnownCode] ?? body.error.message;
}
// end::types[]

// A code that no table has must not break a client on the day when the API adds it.
export const added: AerosyncErrorBody = { error: { code: 'AC-204', message: 'No account information.' } };
export const unknown: AerosyncErrorBody = { error: { code: 'AC-999', message: 'New.' } };
// @ts-expect-error a code is a string
export const number: AerosyncErrorBody = { error: { code: 105, message: 'No.' } };
// @ts-expect-error the message is required
export const silent: AerosyncErrorBody = { error: { code: 'AC-105' } };

export const failed: FuseErrorBody = {
  title: 'Aggregator Error',
  details: 'MX failed.',
  code: 'aggregator_error',
  type: 'server_error',
  source: 'aggregator',
  data: { aggregator: 'mx', errors: [{ request_id: null, code: 'not_found' }] },
};
// @ts-expect-error an error comes from Fuse itself or from an aggregator
export const elsewhere: FuseErrorBody = { ...failed, source: 'bank' };
export const known: FuseKnownCode = 'webhook_error';
// @ts-expect-error no table has this code
export const notKnown: FuseKnownCode = 'timeout';

export const string: AerosyncWidgetString = 'SERVER_ERROR | Code: AR-500 | Message: Sorry.';
export const parsed: AerosyncWidgetError = { type: 'SERVER_ERROR', code: 'AR-500', message: 'Sorry.' };
// @ts-expect-error the type is required
export const untyped: AerosyncWidgetError = { code: 'AR-500', message: 'Sorry.' };

export const ids: string[] = index.schemas.map((schema) => schema.id);
export const id: string = fuse.$id;

// The errors of others inside: their codes are known by name, and unknown ones pass.
export const inner: Partial<Record<FusePlaidKnownCode, string>> = {
  ITEM_LOGIN_REQUIRED: 'Let the end user reconnect.',
  // @ts-expect-error Plaid does not document this code
  ITEM_ASLEEP: 'Nothing.',
};
export const unlisted: FusePlaidCode = 'ITEM_ASLEEP';

// What to do about an error, at run time.
// tag::tables[]
export function reaction(body: unknown): string {
  if (!isAerosyncErrorBody(body)) return 'wake a developer';
  const error = findAerosyncError(body.error.code);
  switch (error?.retry) {
    case 'with-backoff':
      return 'retry with back-off';
    case 'after-wait':
      return 'retry later';
    default:
      return error?.wording ?? body.error.message; // Of a code that no table has, the API's own words.
  }
}
// end::tables[]

export const balance: 'AC-105' = AEROSYNC_ERRORS['AC-105'].code;
export const retry: Retry = ACTIONS[AEROSYNC_ERRORS['AC-105'].action].retry;
export const insideRetry: Retry | null | undefined = findFusePlaidError('ITEM_ERROR', 'ITEM_LOGIN_REQUIRED')?.retry;
export function narrowed(code: string): AerosyncKnownCode | undefined {
  return isAerosyncKnownCode(code) ? code : undefined;
}
// @ts-expect-error no table has this code
AEROSYNC_ERRORS['AC-999'];
// @ts-expect-error the tables are not to be written to
AEROSYNC_ERRORS['AC-105'].retry = 'never';
// @ts-expect-error a code that no table has is undefined
findAerosyncError('AC-999').wording;
// @ts-expect-error there is no such retry
export const eagerly: Retry = 'at-once';
