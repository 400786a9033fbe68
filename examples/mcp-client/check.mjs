// Asks `linkfault mcp` as an agent does. LINKFAULT names the program; its words are separated by spaces.
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import assert from "node:assert/strict";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { Ajv2020 } from "ajv/dist/2020.js";

const [command, ...args] = process.env.LINKFAULT.split(" ");
const questions = JSON.parse(readFileSync(new URL("questions.json", import.meta.url), "utf8"));
// With this, each answer of `explain` is altered before it is compared, so that the check must fail.
const spoil = process.argv.includes("--spoil");

function explained(question) {
  const run = spawnSync(command, [...args, "explain", "-"], { input: question, encoding: "utf8" });
  assert.ok([0, 1].includes(run.status), run.stderr);
  return { text: spoil ? run.stdout.replace(/\w/, "_") : run.stdout, known: run.status === 0 };
}

const transport = new StdioClientTransport({ command, args: [...args, "mcp"], stderr: "pipe" });
let said = "";
transport.stderr.on("data", (chunk) => (said += chunk));
const client = new Client({ name: "mcp-client", version: "0" });
await client.connect(transport);
assert.match(client.getInstructions(), /explain/);

const ajv = new Ajv2020({ strict: false });
const { tools } = await client.listTools();
const conforms = new Map(tools.map((tool) => [tool.name, ajv.compile(tool.outputSchema)]));
assert.deepEqual([...conforms.keys()], ["explain", "search", "errors_of_operation", "judge", "contradictions"]);
assert.ok(tools.every((tool) => tool.annotations.readOnlyHint && tool.inputSchema.additionalProperties === false));

async function ask(name, arguments_) {
  const answer = await client.callTool({ name, arguments: arguments_ });
  assert.ok(!answer.isError, answer.content[0].text);
  const validate = conforms.get(name);
  assert.ok(validate(answer.structuredContent), `${name}: ${ajv.errorsText(validate.errors)}`);
  return { text: answer.content[0].text, structured: answer.structuredContent };
}

async function refused(name, arguments_, words) {
  const answer = await client.callTool({ name, arguments: arguments_ });
  assert.ok(answer.isError, `${name} takes ${JSON.stringify(arguments_).slice(0, 80)}`);
  assert.match(answer.content[0].text, words);
}

// All at once: each answer must find its question.
const answers = await Promise.all(questions.map((text) => ask("explain", { text })));
answers.forEach((answer, number) => {
  const expected = explained(questions[number]);
  assert.equal(answer.text, expected.text, questions[number]);
  assert.equal(answer.structured.known, expected.known, questions[number]);
});

const found = await ask("search", { query: "rate limit", limit: 3 });
assert.ok(found.structured.hits.length > 0);
const errors = await ask("errors_of_operation", { operation: "getBalance" });
assert.ok(errors.structured.errors.some((error) => error.entry.code === "AC-105"));
const body = '{"error":{"code":"AC-105","message":"Balance check not available for manually linked users."}}';
const call = { method: "GET", url: "/v2/accounts/8a9f/balance", body };
assert.equal((await ask("judge", { ...call, status: 405 })).structured.verdict, "conforming");
assert.equal((await ask("judge", { ...call, status: 404 })).structured.verdict, "deviating");
assert.ok((await ask("contradictions", { operation: "getBalance" })).structured.contradictions.length > 0);

await refused("explain", {}, /text/);
await refused("explain", { text: "x", more: 1 }, /more/);
await refused("explain", { text: "x".repeat(100_001) }, /text/);
await refused("errors_of_operation", { operation: "getBalnce" }, /The nearest is getBalance/);
await refused("judge", { operation: "getBalance", status: 400, body: "{}" }, /parameters\.connectionId: it is missing/);
await refused("contradictions", { severity: "high" }, /severity/);
assert.equal((await ask("explain", { text: "AC-105" })).text, answers[0].text, "after what was refused");
await client.close();
assert.equal(said, "");

// The end of the input ends it.
const alone = spawn(command, [...args, "mcp"], { stdio: ["pipe", "pipe", "inherit"] });
alone.stdin.end();
assert.equal(await new Promise((resolve) => alone.on("exit", resolve)), 0);
console.log(`mcp-client: ${questions.length} questions, ${tools.length} tools; the answers equal those of linkfault explain`);
