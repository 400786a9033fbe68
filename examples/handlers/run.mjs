// Lets the TypeScript handler of every operation meet each of its errors once, on the mock at this URL: what it does then is right
// where the mock's verdict says so. Arguments: the URL, and the folder with the compiled handlers.
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

const [url, folder] = process.argv.slice(2);
// Begins anew: what an earlier run has met, and which preferences it has used up, is forgotten.
for (const what of ['scenarios', 'exam']) await fetch(`${url}/linkfault/${what}`, { method: 'DELETE' });
const index = await (await fetch(`${url}/index.json`)).json();
const wait = globalThis.setTimeout;
// Back-off becomes shorter, and a tenth of a second is what the mock asks for at least; whole seconds are those of Retry-After, and stay.
globalThis.setTimeout = (done, pause, ...more) =>
  wait(done, more.length > 0 || pause % 1000 === 0 ? pause : Math.max(pause / 5, 150), ...more);

/** The request of a command as the index has it: curl, its options, and texts in single quotes. */
function request(curl) {
  const words = [...curl.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map(([, quoted, plain]) => quoted?.replaceAll(`'\\''`, `'`) ?? plain);
  const after = (option) => words.flatMap((word, at) => (word === option ? [words[at + 1]] : []));
  const [body] = after('--data-binary');
  return {
    url: words.find((word) => word.startsWith('http')).replace(/http:\/\/[^/]*/, url),
    method: after('-X')[0] ?? (body === undefined ? 'GET' : 'POST'),
    headers: Object.fromEntries(after('-H').map((header) => header.split(/: ?(.*)/s))),
    body,
  };
}

let met = 0;
// The operations at the same time, since the pauses are most of it.
await Promise.all(index.operations.map(meet));

async function meet({ api, id, curl, entries }) {
  const module = await import(pathToFileURL(resolve(folder, `${api}_${id.toLowerCase()}.js`)));
  const [handler] = Object.values(module);
  for (const { label } of entries) {
    const number = met++;
    // A connection of its own for each error: the mock keeps a state for each.
    const { url: address, ...rest } = request(curl.replace(/c0ffee0{22}/g, `c0ffee${String(number).padStart(22, '0')}`));
    let sent = 0;
    const headers = { ...rest.headers, Prefer: `error=${label}; times=1` };
    // All that the program around the handler has to do here is to renew the token; what it would show is not seen.
    const app = new Proxy({}, { get: (_, name) => async () => name === 'newToken' && (headers.Authorization = `Bearer ${await token(api)}`) });
    const send = () => {
      sent++;
      return fetch(address, { ...rest, headers });
    };
    await handler(send, app).then(
      () => {
        if (sent !== 2) throw new Error(`${id}: ${label} is passed over`);
      },
      (thrown) => {
        if (sent > 2 || !thrown.message.startsWith(`${id}: `)) throw thrown;
      },
    );
  }
}

/** Asks for a new token, as the program around the handler does. */
async function token(api) {
  const issuing = index.operations.find((operation) => operation.api === api && operation.id === 'createToken');
  const { url: address, ...rest } = request(issuing.curl);
  const answer = await fetch(address, rest);
  if (!answer.ok) throw new Error(`no token: ${answer.status}`);
  return (await answer.json()).token;
}

const verdict = await fetch(`${url}/linkfault/verdict`, { method: 'POST' });
if (met === 0 || verdict.status !== 200) throw new Error(`${met} errors met: ${await verdict.text()}`);
console.log(`handlers: ${met} errors met, and the mock says that each was handled right`);
// Kept connections would hold it back.
process.exit(0);
