// What a client does about each documented error of getBalance. Arguments: the mock's URL, and the file with the codes.
import { readFileSync } from 'node:fs';
import { aerosyncAdvice, ACTIONS, handleAerosyncGetBalance, type AerosyncGetBalanceHandler } from './errors.js';

const handler: AerosyncGetBalanceHandler<string> = {
  'AC-001': () => 'ask for a new token',
  'AC-100': () => 'wake a developer',
  'AC-104': () => 'retry with back-off',
  'AC-105': () => 'hide the balance', // sed takes this line away
  'AC-106': () => 'open the widget',
  UNKNOWN: (wire) => `log ${wire}`,
};

const [url, codes] = process.argv.slice(2);
let met = 0;
for (const code of readFileSync(codes!, 'utf8').trim().split('\n')) {
  const answer = await fetch(`${url}/v2/accounts/any/balance`, { headers: { Prefer: `error=${code}` } });
  const body = (await answer.json()) as { error: { code: string } };
  const does = handleAerosyncGetBalance(body.error.code, handler);
  const advice = aerosyncAdvice(body.error.code);
  if ((code === 'unknown') !== (advice === undefined) || (code === 'unknown') !== does.startsWith('log ')) {
    throw new Error(`${code}: ${does}, ${advice?.does}`);
  }
  console.log(`typescript: ${body.error.code}: ${does}; the user reads: ${advice?.wording}`);
  met++;
}
// A code has words of its own where those of its action do not fit.
if (aerosyncAdvice('AC-108')?.wording === ACTIONS['contact-support'].wording) throw new Error('AC-108 has no words of its own');
console.log(`typescript: ${met} answers handled`);
