// Meets every documented error of getBalance: the codes are asked of the program, so that the test fails when the catalog has one more.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { startMock, type Mock } from '@linkfault/mock';
import { reaction } from './balance.js';

interface Catalog {
  entries: { api: string; operation?: string; code?: string }[];
}

const catalog = JSON.parse(
  execFileSync('npx', ['@linkfault/cli', 'export', '--format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 26 }),
) as Catalog;
const codes = catalog.entries.filter((entry) => entry.api === 'aerosync' && entry.operation === 'getBalance').map((entry) => entry.code ?? '');

let mock: Mock;
before(async () => (mock = await startMock()));
after(() => mock.stop());

test('getBalance has errors', () => assert.ok(codes.length > 0));

for (const code of codes) {
  test(`${code} is handled`, async () => {
    const response = await fetch(`${mock.baseUrls['aerosync']}/accounts/c0ffee00000000000000000000010000/balance`, {
      headers: { Authorization: 'Bearer mock-aerosync-token', Prefer: `error=${code}` },
    });
    assert.match(await response.text(), new RegExp(code));
    assert.notEqual(reaction(code), null);
  });
}
