// Holds the exported OpenAPI document to what others' tools make of it: the schema of OpenAPI 3.1, a linter, a mock server, and a
// contract tester between a client and Linkfault's own mock. Usage: LINKFAULT_JAR=linkfault.jar node check.mjs openapi.json
import { Validator } from '@seriousme/openapi-schema-validator';
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [file] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const document = JSON.parse(text);
const started = [];

// 1. The schema of OpenAPI 3.1 accepts it, and refuses it once a required member is gone.
const meta = async (candidate) => (await new Validator().validate(candidate)).valid;
assert.equal(await meta(JSON.parse(text)), true, 'the document does not conform to the schema of OpenAPI 3.1');
assert.equal(await meta({ ...JSON.parse(text), info: {} }), false, 'the schema of OpenAPI refuses nothing');
console.log('openapi: conforms to the schema of OpenAPI 3.1');

// 2. The linter has nothing to say.
const program = (name) => `node_modules/.bin/${name}`;
const environment = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
const lint = spawnSync(program('redocly'), ['lint', file], { encoding: 'utf8', env: environment });
assert.equal(lint.status, 0, `the linter complains:\n${lint.stdout}${lint.stderr}`);
console.log('openapi: the linter has nothing to say');

// 3. A mock server that others wrote answers with every example that is asked for.
try {
  const prism = await start('mock');
  let examples = 0;
  for (const [path, method, operation] of operations()) {
    for (const [status, response] of Object.entries(operation.responses)) {
      for (const [name, reference] of Object.entries(response.content['application/json'].examples ?? {})) {
        const answer = await call(prism + filled(path, operation), method, operation, {
          Prefer: `code=${status}, example=${name}`,
        });
        const expected = document.components.examples[reference.$ref.split('/').at(-1)].value;
        assert.equal(answer.status, Number(status), `${operation.operationId} ${status} ${name}`);
        assert.deepEqual(JSON.parse(answer.body), expected, `${operation.operationId} ${status} ${name}`);
        examples++;
      }
    }
  }
  assert.ok(examples > 150, `only ${examples} examples came back`);
  console.log(`openapi: Prism answers with ${examples} examples`);

  // 4. A contract tester that others wrote passes what Linkfault's mock answers, and reports an answer that is wrong.
  const mock = await listening(
    spawn('java', ['-jar', process.env.LINKFAULT_JAR, 'mock', '--port', '0']),
    /Index +(http:\/\/127\.0\.0\.1:\d+)/,
  );
  const proxies = { aerosync: await start('proxy', `${mock}/v2`), fuse: await start('proxy', mock) };
  let answers = 0;
  for (const [path, method, operation] of operations()) {
    for (const [status, response] of Object.entries(operation.responses)) {
      for (const name of Object.keys(response.content['application/json'].examples ?? {})) {
        const entry = document.components.examples[exampleOf(response, name)]['x-linkfault-entry'];
        const url = proxies[operation.tags[0]] + filled(path, operation);
        const answer = await call(url, method, operation, { Prefer: `error=${entry}` });
        assert.equal(answer.violations, null, `${entry}: ${answer.violations}`);
        assert.equal(answer.entry, entry, `${entry}: the mock answered with ${answer.entry}`);
        answers++;
      }
    }
  }
  console.log(`openapi: Prism's proxy passes ${answers} answers of the mock`);

  for (const [what, status, body, says] of [
    ['a status that no document has', 418, '{"error": {"code": "AC-105", "message": "No."}}', /returned status code/],
    ['a code that is a number', 405, '{"error": {"code": 105, "message": "No."}}', /error.code must be string/],
    ['a body without error', 405, '{"message": "No."}', /required property 'error'/],
  ]) {
    const wrong = createServer((request, response) => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
    });
    await new Promise((resolve) => wrong.listen(0, '127.0.0.1', resolve));
    started.push({ kill: () => wrong.close() });
    const proxy = await start('proxy', `http://127.0.0.1:${wrong.address().port}`);
    const [path, method, operation] = [...operations()].find(([, , each]) => each.operationId === 'getBalance');
    const answer = await call(proxy + filled(path, operation), method, operation, {});
    assert.match(String(answer.violations), says, `Prism's proxy passes ${what}`);
  }
  console.log("openapi: Prism's proxy reports three answers that are wrong");
} finally {
  for (const each of started) each.kill();
}

function* operations() {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of ['get', 'post']) {
      if (item[method]) yield [path, method, item[method]];
    }
  }
}

function exampleOf(response, name) {
  return response.content['application/json'].examples[name].$ref.split('/').at(-1);
}

/** The path with the examples of its parameters. */
function filled(path, operation) {
  return path.replace(/{([^}]+)}/g, (_, name) => operation.parameters.find((each) => each.name === name).example);
}

/** The valid request of an operation, with the credentials that its security asks for. */
async function call(url, method, operation, headers) {
  const media = operation.requestBody?.content['application/json'];
  const credentials = {};
  for (const scheme of Object.keys(operation.security[0] ?? {})) {
    const { type, name } = document.components.securitySchemes[scheme];
    if (type === 'http') credentials.Authorization = 'Bearer example-token';
    else credentials[name] = 'example';
  }
  const response = await fetch(url, {
    method: method.toUpperCase(),
    headers: { ...credentials, ...(media && { 'Content-Type': 'application/json' }), ...headers },
    body: media && JSON.stringify(media.example),
  });
  return {
    status: response.status,
    body: await response.text(),
    violations: response.headers.get('sl-violations'),
    entry: response.headers.get('linkfault-entry'),
  };
}

/** Starts Prism on a free port of the loopback interface, and returns its URL once it listens. */
function start(command, ...upstream) {
  const options = [command, '--host', '127.0.0.1', '--port', '0', file, ...upstream];
  return listening(
    spawn(program('prism'), options, { env: { ...environment, NO_COLOR: '1' } }),
    /listening on (http:\/\/127\.0\.0\.1:\d+)/,
  );
}

/** The URL that a server prints when it is ready. */
function listening(child, line) {
  started.push(child);
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk) => {
      output += chunk;
      const url = output.match(line);
      if (url) resolve(url[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', () => reject(new Error(`${child.spawnargs.join(' ')} has ended:\n${output}`)));
  });
}
