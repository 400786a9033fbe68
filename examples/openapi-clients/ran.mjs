// Holds what a runner says that it got to what an imported collection must get: an answer of the API for each request, and success
// for all but those that the mock's state refuses. Usage: node ran.mjs postman|bruno RESULTS
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const [runner, file] = process.argv.slice(2);
const results = JSON.parse(readFileSync(file, 'utf8'));
const answers =
  runner === 'postman'
    ? results.run.executions.map(({ item, response }) => [item.name, response.code, response.header])
    : results
        .flatMap((run) => run.results)
        .map(({ name, response }) => [name, response.status, Object.keys(response.headers).map((key) => ({ key }))]);

const has = (headers, name) => headers.some(({ key }) => key.toLowerCase() === name);
for (const [name, status, headers] of answers) {
  assert.ok(has(headers, 'linkfault-evidence'), `${runner}: "${name}" is answered by no operation (${status})`);
  // A job that is under way, and an MFA answer that nobody waits for: the order of the requests is the runner's.
  assert.ok([200, 405, 409].includes(status), `${runner}: "${name}" is answered with ${status}`);
}
const successes = answers.filter(([, status]) => status === 200).length;
assert.ok(answers.length >= 16 && successes >= answers.length - 2, `${runner}: ${successes} of ${answers.length} succeed`);
console.log(`${runner}: ${answers.length} requests run, ${successes} of them with success`);
