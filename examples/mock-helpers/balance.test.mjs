import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startMock } from '@linkfault/mock';
import { balance } from './balance.mjs';

const connection = 'c0ffee00000000000000000000020000';
const options = { token: 'mock-aerosync-token', pause: 150 };

let mock;
beforeAll(async () => (mock = await startMock()), 60_000);
beforeEach(() => mock.reset());
afterAll(() => mock.stop());

test('a bank that is down twice is asked a third time', async () => {
  await mock.scenarios([{ operation: 'getBalance', error: 'AC-104', times: 2 }]);
  expect(await balance(mock.baseUrls.aerosync, connection, options)).toHaveProperty('account');
  await mock.verify(); // What the client did about the error was right.
});

test.each(['AC-105', 'AC-106'])('%s is not asked for again', async (error) => {
  await mock.scenarios([{ operation: 'getBalance', error }]);
  await expect(balance(mock.baseUrls.aerosync, connection, options)).rejects.toThrow(error);
  await mock.verify();
});
