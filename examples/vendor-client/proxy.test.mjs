// The application talks through linkfault proxy to a mock that stands for the sandbox; the recording is audited afterwards.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { startMock } from '../../mock/helpers/npm/index.js';

const run = promisify(execFile);
const linkfault = ['-jar', process.env.LINKFAULT_JAR];

/** The program's exit code and what it printed. */
async function java(...args) {
  try {
    return { code: 0, ...(await run('java', [...linkfault, ...args])) };
  } catch (error) {
    return error;
  }
}

/** A proxy in front of a URL: where it listens, and what it says until it ends. */
async function startProxy(...options) {
  const child = spawn('java', [...linkfault, 'proxy', '--port', '0', ...options]);
  let printed = '';
  child.stdout.on('data', (part) => { printed += part; });
  child.stderr.on('data', (part) => { printed += part; });
  const ended = new Promise((resolve) => { child.on('exit', (code) => resolve(code)); });
  await new Promise((resolve, reject) => {
    child.stdout.on('data', () => { if (/^Ready/m.test(printed)) resolve(); });
    ended.then(() => reject(new Error(printed)));
  });
  return {
    url: /^Proxy +(\S+)/m.exec(printed)[1],
    async stop() {
      child.kill('SIGTERM');
      return { code: await ended, printed };
    },
  };
}

/** What an audit has found, without where it looked. */
function verdicts(folder) {
  const { entries, summary, undocumented } = JSON.parse(readFileSync(join(folder, 'audit.json'), 'utf8'));
  return {
    summary: { ...summary, files: undefined, bytes: undefined },
    entries: entries.map(({ id, count, verdict, conforming, deviating }) => ({ id, count, verdict, conforming, deviating })),
    undocumented: (undocumented ?? []).map(({ code, count, status }) => ({ code, count, status })),
  };
}

test('the proxy and the audit of its recording say the same', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'proxy-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const recording = join(folder, 'traffic.ndjson');
  const mock = await startMock();
  t.after(() => mock.stop());
  // One answer that no document has: the verdicts to compare are of more than one kind.
  await mock.scenarios([{ operation: 'getFinancialConnectionsOwners', error: 'unknown' }]);
  const proxy = await startProxy('--to', mock.baseUrls.fuse, '--record', recording, '--report', join(folder, 'live'));

  const { stdout } = await run('node', ['app.mjs'], { env: { ...process.env, FUSE_URL: proxy.url } });
  const live = await proxy.stop();
  const audit = await java('audit', recording, '--report', join(folder, 'audit'));

  assert.deepEqual(stdout.trim().split('\n').map((line) => line.split(' ')[0]), ['accounts', 'balances', 'entity', 'owners', 'transactions']);
  assert.match(stdout, /^accounts 200$/m);
  assert.match(stdout, /^balances \d+ aggregator_disconnected_error$/m);
  assert.match(stdout, /^entity 404 /m);
  assert.match(stdout, /^transactions \d+ aggregator_connection_finished_error$/m);
  assert.match(live.printed, /aggregator_connection_finished_error/, 'the injected error has its line');
  const lines = readFileSync(recording, 'utf8').trim().split('\n');
  assert.equal(lines.length, 8, 'the injected answer is not recorded');
  assert.ok(!lines.some((line) => line.includes('aggregator_connection_finished_error')));
  assert.deepEqual(verdicts(join(folder, 'audit')), verdicts(join(folder, 'live')));
  assert.equal(audit.code, live.code);
  assert.ok(verdicts(join(folder, 'live')).entries.some(({ id, count }) => id === 'fuse/aggregator_disconnected_error' && count === 1));

  // Another answer in the recording must not pass for the same.
  const changed = join(folder, 'changed.ndjson');
  writeFileSync(changed, readFileSync(recording, 'utf8').replace('aggregator_disconnected_error', 'internal_server_error'));
  await java('audit', changed, '--report', join(folder, 'changed'));
  assert.notDeepEqual(verdicts(join(folder, 'changed')), verdicts(join(folder, 'live')));
});
