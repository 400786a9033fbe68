// What the npm package has at run time: the same for import and require, what the catalog says, and small where little is used.
// Usage: LINKFAULT_JAR=linkfault.jar node tables.mjs
import * as tables from '@linkfault/schemas';
import Ajv2020 from 'ajv/dist/2020.js';
import { buildSync } from 'esbuild';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const run = spawnSync('java', ['-jar', process.env.LINKFAULT_JAR, 'export'], { encoding: 'utf8', maxBuffer: 1 << 26 });
const catalog = JSON.parse(run.stdout);

// 1. Both ways to load it give the same.
const required = require('@linkfault/schemas');
assert.deepEqual(Object.keys(required).sort(), Object.keys(tables).sort());
for (const [name, value] of Object.entries(tables)) {
  assert.deepEqual(String(required[name]), String(value), name);
  if (typeof value !== 'function') assert.deepEqual(required[name], value, name);
}

// 2. The tables say what the catalog says.
/** Compares a table of an API with the entries of the catalog; returns how many there are. */
function compare(api, table, find) {
  // Webhooks and client libraries have no codes, but names of events.
  const ofTables = catalog.entries.filter(({ surface }) => ['api', 'widget'].includes(surface));
  const entries = ofTables.filter((entry) => entry.api === api && entry.code !== null);
  assert.deepEqual(Object.keys(table).sort(), [...new Set(entries.map(({ code }) => code))].sort());
  for (const entry of entries) {
    const error = find(entry.code);
    const action = catalog.actions.find(({ id }) => id === entry.action);
    const same = entries.filter(({ code }) => code === entry.code);
    const own = same.map(({ endUser }) => endUser.wording).filter((wording) => wording !== action.endUser.wording);
    assert.deepEqual(error, {
      code: entry.code,
      action: action.id,
      actor: action.actor,
      retry: action.retry,
      statuses: [...new Set(same.flatMap(({ statuses }) => statuses ?? []))].sort(),
      messages: [...new Set(same.map(({ message }) => message).filter((message) => message !== null))],
      show: action.endUser.show,
      wording: own[0] ?? action.endUser.wording,
    });
    const { does, actor, retry } = tables.ACTIONS[error.action];
    assert.deepEqual([does, actor, retry], [action.does, action.actor, action.retry]);
  }
  assert.equal(find('AC-999'), undefined);
  assert.equal(find('toString'), undefined);
  assert.equal(find(undefined), undefined);
  return Object.keys(table).length;
}
const codes =
  compare('aerosync', tables.AEROSYNC_ERRORS, tables.findAerosyncError) + compare('fuse', tables.FUSE_ERRORS, tables.findFuseError);
assert.equal(tables.isAerosyncKnownCode('AC-105'), true);
assert.equal(tables.isAerosyncKnownCode('AC-999'), false);
assert.notEqual(tables.findAerosyncError('AC-108').wording, tables.ACTIONS['contact-support'].wording);
const wrong = structuredClone(tables.AEROSYNC_ERRORS);
wrong['AC-105'].retry = 'with-backoff';
assert.throws(() => compare('aerosync', wrong, (code) => (Object.hasOwn(wrong, code) ? wrong[code] : undefined)), /with-backoff/);

let nested = 0;
for (const [provider, table, find] of [
  ['plaid', tables.FUSE_PLAID_ERRORS, tables.findFusePlaidError],
  ['teller', tables.FUSE_TELLER_ERRORS, tables.findFuseTellerError],
  ['mx', tables.FUSE_MX_ERRORS, tables.findFuseMXError],
]) {
  const errors = catalog.nestedErrors.filter((error) => error.provider === provider);
  assert.deepEqual(
    table.map(({ group, code, action, handleFirst }) => ({ group, code, action, handleFirst })),
    errors.map(({ group, code, action, handleFirst }) => ({ group, code, action, handleFirst })),
  );
  for (const error of table) {
    assert.equal(find(error.group, error.code), error);
    assert.equal(error.retry, error.action && tables.ACTIONS[error.action].retry);
  }
  assert.equal(find(null, errors[0].code).code, errors[0].code);
  assert.equal(find(errors[0].group, 'ASLEEP'), undefined);
  nested += errors.length;
}

// 3. A guard says of each example body what the schema says once it has no word of the form of texts, as the type has none.
const guards = {
  'aerosync/error-body': tables.isAerosyncErrorBody,
  'fuse/error-body': tables.isFuseErrorBody,
  'aerosync/widget-error': tables.isAerosyncWidgetError,
};
const textForms = ['pattern', 'not', 'minLength', 'maxLength'];
const said = { true: 0, false: 0 };
for (const [name, guard] of Object.entries(guards)) {
  const schema = readFileSync(require.resolve(`@linkfault/schemas/${name}.open.schema.json`), 'utf8');
  const validate = new Ajv2020().compile(JSON.parse(schema, (key, value) => (textForms.includes(key) ? undefined : value)));
  const [api, subject] = name.split('/');
  for (const kind of ['valid', 'open', 'invalid']) {
    const folder = new URL(`../../schemas/${api}/examples/${subject}/${kind}/`, import.meta.url);
    for (const file of readdirSync(folder)) {
      const body = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
      assert.equal(guard(body), validate(body), `${name}/${kind}/${file}`);
      said[guard(body)]++;
    }
  }
}
assert.ok(said.true > 30 && said.false > 20, JSON.stringify(said));
console.log(`tables: ${codes} codes, ${nested} errors inside errors; guards accept ${said.true} examples and refuse ${said.false}`);

// 4. A bundler keeps what is used.
for (const [what, source, largest] of [
  ['everything', "export * from '@linkfault/schemas'", 70_000],
  ['the codes of Aerosync', "export { findAerosyncError, isAerosyncErrorBody } from '@linkfault/schemas'", 8_000],
  ['a guard', "export { isFuseErrorBody } from '@linkfault/schemas'", 2_000],
]) {
  const options = { bundle: true, minify: true, format: 'esm', write: false };
  const [{ contents, text }] = buildSync({ stdin: { contents: source, resolveDir: '.' }, ...options }).outputFiles;
  assert.equal(text.includes('ITEM_LOGIN_REQUIRED'), what === 'everything', what);
  assert.ok(contents.length < largest, `${what}: ${contents.length} bytes`);
  console.log(`tables: ${what}: ${contents.length} bytes minified, ${gzipSync(contents, { level: 9 }).length} with gzip`);
}
