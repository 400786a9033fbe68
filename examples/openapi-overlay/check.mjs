// Holds the exported overlay to what others' tools make of it: two programs that apply one, a linter, and two parsers.
// Usage: LINKFAULT_JAR=linkfault.jar node check.mjs
import SwaggerParser from '@apidevtools/swagger-parser';
import { applyOverlay } from 'openapi-overlays-js/src/overlay.js';
import format from 'openapi-format';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const methods = ['get', 'put', 'post', 'delete', 'patch'];
rmSync('target', { recursive: true, force: true });
mkdirSync('target');

// 1. For a document of a vendor: every action meets its target, and all that the document said is still said.
const vendor = parse(readFileSync('vendor.yaml', 'utf8'));
const exported = overlayFor('vendor.yaml', 'target/overlay.json');
assert.equal(exported.status, 0, exported.stderr);
assert.match(exported.stderr, /^4 operations of vendor\.yaml get documented errors\.$/m);
assert.match(exported.stderr, /^It lacks 7: getJob \(GET \/accounts\/\{connectionId\}\/job\/\{jobId\}\), /m);
assert.match(exported.stderr, /^The catalog does not know 1: GET \/v2\/institutions$/m);
const overlay = read('target/overlay.json');
const result = await applied(vendor, overlay);
write('target/applied.json', result);
contains(result, vendor, '$', [
  "$.paths['/v2/accounts/{connection_id}'].get.responses['404'].$ref",
  "$.paths['/v2/accounts/{connection_id}/balance'].get.responses['400'].content['application/json; charset=utf-8'].example",
]);
console.log(`overlay: ${overlay.actions.length} actions, each meets one place; two programs that apply it agree`);

// 2. What it adds are the documented errors of each operation, no more and no less.
const rows = linkfault('export', '--format', 'csv').stdout.trim().split('\r\n').slice(1);
const operations = {
  createToken: '/v2/token',
  getAccount: '/v2/accounts/{connection_id}',
  getBalance: '/v2/accounts/{connection_id}/balance',
  refreshBalance: '/v2/accounts/{connection_id}/refresh',
};
const documented = rows
  .map((row) => row.split(',')[0].split('/'))
  .filter(([api, operation]) => api === 'aerosync' && operation in operations)
  .map((id) => id.join('/'));
const shown = [...responses(result)]
  .flatMap(([, , response]) => Object.values(response.content ?? {}))
  .flatMap((media) => Object.values(media.examples ?? {}))
  .filter((example) => example.$ref)
  .map((example) => result.components.examples[example.$ref.split('/').at(-1)]['x-linkfault-entry']);
assert.deepEqual([...new Set(shown)].sort(), documented.sort());
assert.ok(documented.length > 15, `only ${documented.length} errors`);
const balance = result.paths['/v2/accounts/{connection_id}/balance'].get.responses;
assert.equal(balance['403'].content['application/json'].schema.$ref, '#/components/schemas/AerosyncErrorBody');
assert.equal(balance['405'].content['application/json'].schema.$ref, '#/components/schemas/DocumentedAerosyncErrorBody');
assert.equal(balance['400'].content['application/json; charset=utf-8'].examples.example.value.error.code, 'AC-000');
console.log(`overlay: adds ${documented.length} documented errors to 4 operations`);

// 3. The linter has nothing to say of the overlay, and nothing of the result; of the vendor's document it missed the errors.
assert.match(lint('vendor.yaml'), /operation-4xx-response/);
assert.equal(lint('target/overlay.json'), '');
assert.equal(lint('target/applied.json'), '');

// 4. Two parsers read the result, which is OpenAPI 3.0: one of them as `linkfault draft` does, which finds the errors again.
await SwaggerParser.validate(structuredClone(result));
const drafted = linkfault('draft', '--openapi', 'target/applied.json', '--output', 'target/drafted');
assert.equal(drafted.status, 0, drafted.stderr);
for (const [operation, path] of Object.entries(operations)) {
  const { operationId } = Object.values(result.paths[path]).find((each) => each.operationId);
  const feature = readFileSync(`target/drafted/features/bank-data/${operationId}.feature`, 'utf8');
  const codes = [...feature.matchAll(/^ *\| (AC-\d+) +\|/gm)].map(([, code]) => code).filter((code) => code !== 'AC-000');
  const expected = documented.filter((id) => id.startsWith(`aerosync/${operation}/`)).map((id) => id.split('/')[2]);
  assert.deepEqual(codes.sort(), expected.sort(), operationId);
}
console.log('overlay: linted and parsed; a draft of the result has each error in its operation');

// 5. A document with the paths of the catalog needs no --for: the export of an API without its errors gets them back, member by member.
for (const api of ['aerosync', 'fuse']) {
  const whole = JSON.parse(linkfault('export', '--format', 'openapi', '--api', api).stdout);
  const bare = structuredClone(whole);
  bare.components = { securitySchemes: whole.components.securitySchemes };
  for (const [operation, status] of [...responses(bare)]) if (status >= 400) delete operation.responses[status];
  assert.notDeepEqual(bare, whole);
  const plain = JSON.parse(linkfault('export', '--format', 'overlay', '--api', api).stdout);
  assert.deepEqual(await applied(bare, plain), whole);
}
console.log('overlay: without --for, each export gets its own errors back');

// 6. What is wrong is noticed: a path that is another, an action that breaks a body or a schema, an overlay that was applied.
const moved = structuredClone(overlay);
moved.actions.at(-1).target = moved.actions.at(-1).target.replace('/v2/', '/v3/');
await assert.rejects(applied(vendor, moved), /meets nothing/);
const numbered = structuredClone(overlay);
numbered.actions[0].update.components.examples['aerosync.getBalance.AC-105'].value.error.code = 105;
write('target/numbered.json', await applied(vendor, numbered));
assert.match(lint('target/numbered.json'), /no-invalid-media-type-examples/);
const of31 = structuredClone(overlay);
of31.actions[0].update.components.schemas.AerosyncCode.type = ['string', 'null'];
await assert.rejects(SwaggerParser.validate(await applied(vendor, of31)));
const nameless = structuredClone(overlay);
delete nameless.actions[1].target;
write('target/nameless.json', nameless);
assert.match(lint('target/nameless.json'), /target/);
const again = overlayFor('target/applied.json', 'target/again.json');
assert.equal(again.status, 2);
assert.match(again.stderr, /has the documented errors already/);
console.log('overlay: five mistakes are noticed');

/** The document with the overlay, on which two programs must agree; refused where an action meets anything but one place. */
async function applied(document, overlay) {
  for (const { target } of overlay.actions) {
    const places = target === '$' ? 1 : format.resolveJsonPath(document, target).length;
    assert.equal(places, 1, `${target} meets ${places === 0 ? 'nothing' : `${places} places`}`);
  }
  const { data, resultData } = await format.openapiOverlay(structuredClone(document), { overlaySet: overlay });
  assert.deepEqual(resultData.unusedActions, []);
  assert.deepEqual(applyOverlay(structuredClone(document), structuredClone(overlay)), data);
  return data;
}

function* responses(document) {
  for (const item of Object.values(document.paths)) {
    for (const method of methods) {
      for (const [status, response] of Object.entries(item[method]?.responses ?? {})) yield [item[method], status, response];
    }
  }
}

/** Whether everything of a tree is in another at the same place, but for what was moved. */
function contains(whole, part, place, moved) {
  if (moved.includes(place)) return;
  if (part === null || typeof part !== 'object') {
    assert.equal(whole, part, place);
    return;
  }
  for (const [name, value] of Object.entries(part)) {
    const inner = /^[$a-z]\w*$/i.test(name) ? `${place}.${name}` : `${place}['${name}']`;
    if (!moved.includes(inner)) assert.ok(whole !== undefined && name in whole, `${inner} is lost`);
    contains(whole?.[name], value, inner, moved);
  }
}

function lint(file) {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const run = spawnSync('node_modules/.bin/redocly', ['lint', file], { encoding: 'utf8', env });
  return run.status === 0 ? '' : run.stdout + run.stderr;
}

function linkfault(...options) {
  return spawnSync('java', ['-jar', process.env.LINKFAULT_JAR, ...options], { encoding: 'utf8', maxBuffer: 1 << 26 });
}

function overlayFor(file, output) {
  return linkfault('export', '--format', 'overlay', '--api', 'aerosync', '--for', file, '--output', output);
}

function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function write(file, document) {
  writeFileSync(file, JSON.stringify(document, null, 2));
}
