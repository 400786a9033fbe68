// A client of both APIs, in TypeScript. With the name of a flaw as its argument it has that one flaw; the exam must name it.
const flaw = process.argv[2] ?? 'none';
const aerosyncUrl = process.env.AEROSYNC_URL ?? '';
const fuseUrl = process.env.FUSE_URL ?? '';
const retried = new Set(['AC-104']);
const known = new Set(['AC-104', 'AC-105', 'AC-001']);
const members = new Set(
  'error code message request_id title details type source data aggregator errors'.split(' '),
);
const attempts = 4;
const firstPause = 200;

interface ErrorBody {
  code?: string;
  message?: string;
  error?: ErrorBody;
}

/** An answer with an error, in the client's own words. */
class Failed extends Error {
  readonly code: string;
  readonly text: string;

  constructor(
    readonly status: number,
    readonly retryAfter: string | null,
    body: ErrorBody,
  ) {
    super(`status ${status}`);
    const error = body.error ?? body;
    this.code = error.code ?? '';
    this.text = error.message ?? '';
    if (flaw === 'strict-members' && ![...Object.keys(body), ...Object.keys(error)].every((name) => members.has(name))) {
      throw new TypeError('unexpected member');
    }
  }

  mayBeRetried(): boolean {
    if (flaw === 'retries-never') return true;
    if (flaw === 'reads-message') return this.text.includes('issues connecting') || this.status === 429;
    return retried.has(this.code) || this.status === 429;
  }

  pause(attempt: number): number {
    if (this.retryAfter !== null && flaw !== 'ignores-retry-after') return Number(this.retryAfter) * 1000 + 50;
    return flaw === 'hammers' ? 0 : firstPause * 2 ** attempt;
  }
}

const sleep = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

async function send<T>(url: string, init: RequestInit): Promise<T> {
  const response = await fetch(url, init);
  const body = await response.json();
  if (!response.ok) throw new Failed(response.status, response.headers.get('Retry-After'), body as ErrorBody);
  return body as T;
}

let token = '';

async function logIn(): Promise<void> {
  const answer = await send<{ token: string }>(`${aerosyncUrl}/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ apiKey: 'mock-aerosync-key', apiSecret: 'mock-aerosync-secret' }),
  });
  token = answer.token;
}

async function aerosync<T>(method: string, path: string): Promise<T> {
  let renewed = false;
  for (let attempt = 0; ; ) {
    try {
      return await send<T>(aerosyncUrl + path, { method, headers: { Authorization: `Bearer ${token}` } });
    } catch (failed) {
      if (!(failed instanceof Failed)) throw failed;
      if (flaw === 'swallows' || (flaw === 'unknown-is-success' && !known.has(failed.code))) return {} as T;
      if (failed.code === 'AC-001' && !renewed) {
        renewed = true;
        await (flaw === 'keeps-token' ? sleep(firstPause) : logIn());
      } else if (failed.mayBeRetried() && attempt < attempts - 1) {
        await sleep(failed.pause(attempt++));
      } else {
        throw failed;
      }
    }
  }
}

async function entity(id: string): Promise<unknown> {
  const headers = { 'Fuse-Client-Id': 'mock-client-id', 'Fuse-Api-Key': 'mock-key-healthy' };
  for (let attempt = 0; ; attempt++) {
    try {
      return await send(`${fuseUrl}/v1/entities/${id}`, { headers });
    } catch (failed) {
      if (!(failed instanceof Failed)) throw failed;
      if (flaw === 'swallows') return {};
      if (!failed.mayBeRetried() || attempt === attempts - 1) throw failed;
      await sleep(failed.pause(attempt));
    }
  }
}

/** What the client tells its user of a failure is no part of the exam. */
const told = async <T>(work: Promise<T>): Promise<T | null> => work.catch(() => null);

await logIn();
for (const number of [1, 2, 3, 5, 6]) {
  await told(aerosync('GET', `/accounts/c0ffee000000000000000000000${number}0000/balance`));
}
const connection = '/accounts/c0ffee00000000000000000000040000';
const job = await told(aerosync<{ jobId: string }>('POST', `${connection}/refresh`));
if (job !== null && flaw !== 'swallows') {
  await told(aerosync('GET', `${connection}/job/${job.jobId}`));
}
await told(entity('mock-entity'));

export {};
