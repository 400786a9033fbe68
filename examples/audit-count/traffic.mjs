// Writes recorded traffic for the catalog's operations: rights and wrongs in random order, the same for the same seed.
// Usage: node traffic.mjs CATALOG LINES SEED
import { readFileSync } from 'node:fs';

const [file, lines, seed] = process.argv.slice(2);
const catalog = JSON.parse(readFileSync(file, 'utf8'));
const operations = catalog.operations;
const ofApi = (things, api) => things.filter((thing) => thing.api === api);
const entries = catalog.entries.filter((entry) => entry.surface === 'api' && entry.code);

let state = Number(seed);
// A linear congruential generator with the constants of Numerical Recipes; its high bits are good enough.
const random = (below) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const one = (list) => list[random(list.length)];
const hex = (digits) => Array.from({ length: digits }, () => random(16).toString(16)).join('');

const UNKNOWN = { aerosync: ['AC-998', 'AC-999'], fuse: ['unheard_of', 'also_unheard_of'] };
const STATUSES = [400, 401, 403, 404, 409, 418, 429, 500, 503];

// What the answer is: [status, body], or [status] where the body was not recorded.
function answer(operation) {
  const { api } = operation;
  const stated = (code, message) =>
    api === 'fuse'
      ? { code, type: 'client_error', title: 'Title', details: `Details ${hex(8)}`, request_id: `req-${hex(12)}` }
      : { error: { code, message } };
  const documented = ofApi(entries, api).filter((entry) => api === 'fuse' || entry.operation === operation.id);
  const draw = random(100);
  if (draw < 40 || documented.length === 0) {
    return [one([200, 200, 201, 204]), { id: hex(16), note: 'no "error" here' }];
  }
  if (draw < 80) {
    const entry = one(documented);
    return [random(10) === 0 ? one(STATUSES) : one(entry.statuses), stated(entry.code, entry.message ?? 'Message')];
  }
  if (draw < 90) return [one(STATUSES), stated(one(UNKNOWN[api]), 'Message')];
  // A code that the API has, perhaps not for this operation.
  if (draw < 96) return [one(STATUSES), stated(one(ofApi(entries, api)).code, 'Message')];
  return draw < 98 ? [one(STATUSES), { oops: true }] : [one([200, 418])];
}

let text = '';
for (let line = 0; line < Number(lines); line++) {
  const operation = one(operations);
  const server = one(ofApi(catalog.servers, operation.api)).url;
  const path = operation.path.replace(/\{[^}]*\}/g, () => hex(24));
  const foreign = random(20) === 0 ? '/elsewhere' : '';
  const query = random(4) === 0 ? `?trace=${hex(8)}` : '';
  const [status, body] = answer(operation);
  const time = new Date(Date.UTC(2026, 10, 18) + line * 1000).toISOString();
  const response = { status, headers: { 'Content-Type': 'application/json', 'X-Request-Id': hex(16) } };
  if (body) response.body = random(2) === 0 ? body : JSON.stringify(body);
  const request = { method: operation.method, url: server + foreign + path + query, headers: { Accept: '*/*' } };
  text += JSON.stringify(random(2) === 0 ? { time, request, response } : { response, request, time }) + '\n';
}
process.stdout.write(text);
