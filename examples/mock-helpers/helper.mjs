// What a client's test does with the helper; each runner has a file that hands its own functions in.
import assert from 'node:assert/strict';
import { startMock } from '@linkfault/mock';

export function helperTests({ test, before, after }) {
  let mock;
  before(async () => {
    mock = await startMock();
  });
  after(async () => {
    assert.equal(await mock.stop(), 0);
  });

  const balance = (path) =>
    fetch(`${mock.baseUrls.aerosync}/accounts/${path}/balance`, {
      headers: { Authorization: 'Bearer mock-aerosync-token' },
    });

  test('a scenario needs no header, and what the client did right is verified', async () => {
    await mock.reset();
    await mock.scenarios([{ operation: 'getBalance', error: 'AC-104', times: 1 }]);
    assert.equal((await balance('c0ffee00000000000000000000010000')).status, 400);
    await new Promise((resolve) => setTimeout(resolve, 150));
    assert.equal((await balance('c0ffee00000000000000000000010000')).status, 200);
    const report = await mock.verify();
    assert.equal(report.grade, 'passed');
  });

  test('what the client did wrong is told', async () => {
    await mock.reset();
    await mock.scenarios([{ operation: 'getBalance', error: 'AC-105' }]);
    await balance('c0ffee00000000000000000000010000');
    await balance('c0ffee00000000000000000000010000');
    await assert.rejects(mock.verify(), /retried-never: aerosync\/getBalance\/AC-105/);
    await assert.rejects(mock.verify({ grade: false, coverage: '90%' }), /Coverage 90% is required, but it is 20%/);
  });

  test('a wrong scenario is told with its place', async () => {
    await assert.rejects(mock.scenarios([{ operation: 'getBalnce', error: 'AC-104' }]), /nearest is getBalance/);
  });

  test('a mock that cannot start says why', async () => {
    await assert.rejects(startMock({ options: ['--chaos', 'lots'] }), /--chaos lots/);
    await assert.rejects(startMock({ command: 'no-such-program' }), /cannot be started/);
  });
}
