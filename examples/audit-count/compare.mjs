// Compares the counts of audit.json with those that DuckDB finds in the same file.
// Usage: node compare.mjs CATALOG TRAFFIC AUDIT
import { DuckDBInstance } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';

const [catalogFile, traffic, auditFile] = process.argv.slice(2);
const catalog = JSON.parse(readFileSync(catalogFile, 'utf8'));
const audit = JSON.parse(readFileSync(auditFile, 'utf8'));

const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
const sql = readFileSync(new URL('counts.sql', import.meta.url), 'utf8');
const groups = await (await connection.runAndReadAll(sql, { traffic, catalog: catalogFile })).getRowObjects();

const add = (counts, key, more) => counts.set(key, (counts.get(key) ?? 0) + more);

// The entry that a code means here: Aerosync's codes belong to operations, Fuse's to the API.
const entryOf = ({ api, operation, code }) =>
  catalog.entries.find(
    (entry) =>
      entry.surface === 'api' && entry.api === api && entry.code === code && (api === 'fuse' || entry.operation === operation),
  );

// By DuckDB's groups.
const counted = new Map();
for (const group of groups) {
  const { api, operation, status, code, recorded, lines } = group;
  const entry = code === null ? undefined : entryOf(group);
  add(counted, 'lines', lines);
  if (operation === null) add(counted, 'foreign', lines);
  else if (status < 400 && !entry) add(counted, `${api} ${operation} success`, lines);
  else if (entry) {
    add(counted, `${api} ${operation} ${entry.id}`, lines);
    // A documented status, or any other.
    if (!entry.statuses.includes(status)) add(counted, `${entry.id} with another status`, lines);
  } else {
    const what = code ?? (recorded ? 'no code' : 'no body');
    add(counted, `${api} ${operation} ${status} ${what}`, lines);
  }
}

// By the audit.
const said = new Map();
add(said, 'lines', audit.lines);
add(said, 'foreign', audit.totals.foreign);
for (const operation of audit.operations) {
  if (operation.success > 0) add(said, `${operation.api} ${operation.operation} success`, operation.success);
}
for (const error of audit.errors.filter((candidate) => candidate.documented)) {
  add(said, `${error.api} ${error.operation} ${error.what}`, error.count);
}
for (const entry of audit.entries) {
  for (const finding of entry.findings.filter((candidate) => candidate.rule === 'status')) {
    add(said, `${entry.id} with another status`, finding.count);
  }
}
for (const { api, operation, status, code, what, count } of audit.undocumented) {
  add(said, `${api} ${operation} ${status} ${code ?? (what === 'body not recorded' ? 'no body' : 'no code')}`, count);
}

let different = 0;
for (const key of new Set([...counted.keys(), ...said.keys()])) {
  const [one, other] = [counted.get(key) ?? 0, said.get(key) ?? 0];
  if (one !== other) {
    different++;
    console.error(`audit-count: ${key}: ${one} by DuckDB, ${other} by the audit`);
  }
}
console.log(`audit-count: ${counted.get('lines')} lines, ${counted.size} counts, ${different} differ`);
process.exitCode = different === 0 ? 0 : 1;
