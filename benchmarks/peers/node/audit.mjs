// Ajv over recorded traffic: every line is parsed, and the body of every error validated. Less than an audit does.
// Usage: node audit.mjs TRAFFIC SCHEMAS
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import Ajv from 'ajv/dist/2020.js';

const [traffic, schemas] = process.argv.slice(2);
const ajv = new Ajv({ strict: false });
const [aerosync, fuse] = ['aerosync', 'fuse'].map((api) =>
  ajv.compile(JSON.parse(readFileSync(`${schemas}/${api}/error-body.open.schema.json`, 'utf8'))),
);
let lines = 0;
let errors = 0;
let conforming = 0;
for await (const line of createInterface({ input: createReadStream(traffic, { highWaterMark: 1 << 20 }), crlfDelay: Infinity })) {
  lines++;
  const { request, response } = JSON.parse(line);
  if (response === undefined || !(response.status >= 400) || response.body === undefined) continue;
  errors++;
  let body;
  try {
    body = JSON.parse(response.body);
  } catch {
    continue;
  }
  if ((request.url.includes('/v2/') ? aerosync : fuse)(body)) conforming++;
}
console.log(`${lines} lines, ${errors} errors, ${conforming} conforming`);
