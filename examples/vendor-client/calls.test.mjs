import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startMock } from '../../mock/helpers/npm/index.js';
import { calls } from './calls.mjs';
import { clients, FuseApiErrorCode, onboard } from './client.mjs';
import { answerOf, misfits, named, required } from './shape.mjs';

let mock;
let api;
let given;

before(async () => {
  mock = await startMock();
  api = clients(mock.baseUrls.fuse);
  given = await onboard(api);
});
after(() => mock.stop());

const methods = Object.entries(calls).flatMap(([name, of]) => Object.keys(of).map((method) => [name, method]));

/** The answer, also of an error; preferring is the header field Prefer. */
function call(name, method, preferring) {
  const options = { validateStatus: () => true, ...(preferring ? { headers: { Prefer: preferring } } : {}) };
  const args = calls[name][method](given);
  // Every parameter of the method but the options is filled, so that the options are the last.
  return api[name][method](...args, ...Array(Math.max(0, api[name][method].length - 1 - args.length)), options);
}

test('the onboarding reads accounts', async () => {
  assert.equal(given.access_token, 'mock-access-healthy');
  const { data } = await api.FuseApi.getFinancialConnectionsAccounts({ access_token: given.access_token });
  assert.equal(data.accounts[0].balance.iso_currency_code, 'USD');
});

test('no method of the package is left out', () => {
  for (const [name, client] of Object.entries(api)) {
    const all = Object.getOwnPropertyNames(Object.getPrototypeOf(client)).filter((method) => method !== 'constructor');
    assert.deepEqual(Object.keys(calls[name]).sort(), all.sort());
  }
  assert.equal(Object.keys(calls.FuseApi).length, 31);
});

for (const [name, method] of methods) {
  test(`${method} answers with what its type requires`, async () => {
    const { status, data, headers } = await call(name, method);
    assert.equal(headers['linkfault-miss'], undefined);
    assert.equal(status, 200);
    const type = answerOf(name, method);
    assert.deepEqual(misfits(data, type), []);
    for (const member of required(type)) {
      const { [member]: gone, ...rest } = data;
      assert.deepEqual(misfits(rest, type), [`$.${member} is missing`], 'the check sees what is missing');
    }
  });

  test(`${method} answers with any error on demand`, async () => {
    const { status, data, headers } = await call(name, method, 'error=aggregator_error');
    assert.equal(status, 500);
    assert.equal(data.code, 'aggregator_error');
    assert.equal(headers['linkfault-entry'], 'fuse/aggregator_error');
  });
}

const DOCUMENTED = 20;
const codes = Object.values(FuseApiErrorCode);
let listed = 0;
let unlisted = 0;
codes.forEach((code, index) => {
  const [name, method] = methods[index % methods.length];
  test(`${code} arrives as an error of the package, from ${method}`, async () => {
    const { status, data, headers } = await call(name, method, `error=${code}`);
    assert.ok(status >= 400, `${status}`);
    assert.equal(data.code, code);
    assert.deepEqual(misfits(data, named('FuseApiError')), []);
    if (headers['linkfault-source']) {
      assert.equal(headers['linkfault-source'], 'npm package fuse-node 2.0.3');
      assert.equal(headers['linkfault-entry'], undefined);
      unlisted += 1;
    } else {
      assert.equal(headers['linkfault-entry'], `fuse/${code}`);
      listed += 1;
    }
  });
});

test('the codes that the page lacks never count as documented', async () => {
  assert.deepEqual([listed, unlisted], [DOCUMENTED, codes.length - DOCUMENTED]);
  await mock.reset();
  await call('FuseApi', 'getFinancialConnectionsBalances', 'error=timeout');
  const { coverage } = await mock.report();
  assert.equal(coverage.met, 0);
});

test('a mistyped code is a miss that names the nearest', async () => {
  const { status, headers } = await call('FuseApi', 'getFinancialConnectionsBalances', 'error=timeot');
  assert.equal(status, 400);
  assert.match(headers['linkfault-miss'], /timeout/);
});
