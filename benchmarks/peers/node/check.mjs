// The bare Node script: every request of the work list in order, over one kept connection; every answer checked with Ajv.
// Usage: node check.mjs WORK SCHEMAS
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import Ajv from 'ajv/dist/2020.js';

const [workFile, schemas] = process.argv.slice(2);
const work = JSON.parse(readFileSync(workFile, 'utf8'));
const ajv = new Ajv({ strict: false });
const validators = Object.fromEntries(
  ['aerosync', 'fuse'].map((api) => [api, ajv.compile(JSON.parse(readFileSync(`${schemas}/${api}/error-body.open.schema.json`, 'utf8')))]),
);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

function send(item) {
  return new Promise((resolve, reject) => {
    const url = new URL(item.url);
    const headers = { ...item.headers };
    if (item.body !== null) headers['Content-Length'] = Buffer.byteLength(item.body);
    // Behind the origin the URL goes out as it stands, empty segments and all.
    const path = item.url.slice(url.origin.length);
    const asked = request({ agent, host: url.hostname, port: url.port, method: item.method, path, headers }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode, type: answer.headers['content-type'] ?? '', text: Buffer.concat(parts).toString() }));
      answer.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(item.body ?? undefined);
  });
}

function wrong(item, { status, type, text }) {
  if (!item.statuses.includes(status)) return `status ${status}`;
  if (!type.startsWith('application/json')) return `media type ${type}`;
  let body;
  try {
    body = JSON.parse(text);
  } catch {
    return 'no JSON';
  }
  if (item.schema === null) return '';
  if (!validators[item.schema](body)) return 'schema';
  const error = item.schema === 'aerosync' ? body.error : body;
  if (item.code !== null && error.code !== item.code) return `code ${error.code}`;
  if (item.messages.length > 0 && !item.messages.includes(error.message)) return `message ${error.message}`;
  return '';
}

for (const item of work) {
  const what = wrong(item, await send(item));
  if (what !== '') {
    console.log(`FAILED ${item.id}: ${what}`);
    process.exit(1);
  }
}
console.log(`${work.length} passed`);
agent.destroy();
