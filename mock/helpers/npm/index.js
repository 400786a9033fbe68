// Linkfault's mock for tests in JavaScript, under vitest, jest and node:test alike: it needs Node alone.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const NOT_PASSED = 422;

/** A mock that runs. */
class Mock {
  #child;
  #ended;

  constructor(child, ended, ready) {
    this.#child = child;
    this.#ended = ended;
    this.url = ready.url;
    this.port = ready.port;
    this.baseUrls = ready.baseUrls;
    this.target = ready.target;
  }

  async #send(method, path, document) {
    const response = await fetch(this.url + path, {
      method,
      body: document === undefined ? undefined : JSON.stringify(document),
    });
    return { status: response.status, body: await response.json() };
  }

  async #done(method, path, document) {
    const { status, body } = await this.#send(method, path, document);
    if (status !== 200) throw new Error(body.detail ?? `the mock answered ${status}`);
    return body;
  }

  scenarios(scenarios, seed) {
    return this.#done('PUT', '/linkfault/scenarios', { scenarios, ...(seed === undefined ? {} : { seed }) });
  }

  async reset() {
    await this.#done('DELETE', '/linkfault/scenarios');
    await this.#done('DELETE', '/linkfault/exam');
  }

  report() {
    return this.#done('GET', '/linkfault/exam');
  }

  async verify({ coverage, grade = true } = {}) {
    const { status, body } = await this.#send('POST', '/linkfault/verdict', {
      grade,
      ...(coverage === undefined ? {} : { coverage }),
    });
    if (status === NOT_PASSED) throw new Error(body.missing.join('\n'));
    if (status !== 200) throw new Error(body.detail ?? `the mock answered ${status}`);
    return body;
  }

  async stop() {
    this.#child.stdin.end();
    return this.#ended;
  }

  async [Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose')]() {
    await this.stop();
  }
}

// The command of @linkfault/cli, where the project, or this package, has it.
function installed() {
  for (const from of [join(process.cwd(), 'package.json'), import.meta.url]) {
    try {
      const description = createRequire(from).resolve('@linkfault/cli/package.json');
      return [process.execPath, join(dirname(description), 'bin', 'linkfault.js')];
    } catch {
      // The next place, or none.
    }
  }
  return null;
}

function command(given) {
  if (given) return [given].flat();
  if (process.env.LINKFAULT_JAR) return ['java', '-jar', process.env.LINKFAULT_JAR];
  return installed() ?? ['linkfault'];
}

export async function startMock({ options = [], command: given, timeout = 60_000 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'linkfault-'));
  const file = join(folder, 'ready.json');
  const [program, ...before] = command(given);
  const child = spawn(
    program,
    [...before, 'mock', '--port', '0', '--quiet', '--until-eof', '--ready-file', file, ...options],
    { stdio: ['pipe', 'ignore', 'pipe'] },
  );
  let said = '';
  let failed = null;
  child.stderr.on('data', (text) => (said += text));
  child.stdin.on('error', () => {});
  const ended = new Promise((resolve) => {
    child.on('close', (code) => resolve(code));
    child.on('error', (error) => {
      failed = error;
      resolve(null);
    });
  });
  let over = false;
  ended.then(() => (over = true));
  const end = Date.now() + timeout;
  try {
    while (!existsSync(file)) {
      if (failed) throw new Error(`linkfault mock cannot be started: ${failed.message}`);
      if (over) throw new Error(`linkfault mock has ended: ${said.trim()}`);
      if (Date.now() > end) {
        child.kill();
        throw new Error(`linkfault mock did not answer within ${timeout} milliseconds`);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return new Mock(child, ended, JSON.parse(readFileSync(file, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
