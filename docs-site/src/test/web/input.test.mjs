import assert from "node:assert/strict";
import { test } from "node:test";
import { LONGEST, readInput as read } from "../../main/web/paste/input.js";
import { catalog } from "./knowledge.mjs";

const BODY = '{"error":{"code":"AC-105","message":"Balance check not available for manually linked users."}}';
const WIDGET = "SERVER_ERROR | Code: AR-500 | Message: A server error occurred. Please try again later.";

function readInput(text) {
  return read(text, catalog);
}

function isBody(input, code = "AC-105") {
  assert.equal(input.kind, "body");
  assert.equal(input.body.error?.code ?? input.body.code, code);
}

test("an error body", () => isBody(readInput(` ${BODY}\n`)));

test("an HTTP response as curl -i prints it", () => {
  const input = readInput(`HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 405 Method Not Allowed\r\nContent-Type: application/json\r\nX-A: b\r\n\r\n${BODY}\r\n`);
  isBody(input);
  assert.equal(input.status, 405);
  assert.deepEqual(input.headers, [["content-type", "application/json"], ["x-a", "b"]]);
});

test("an HTTP/2 response as curl -v prints it", () => {
  const input = readInput(`*   Trying 127.0.0.1\n> GET / HTTP/2\n> \n< HTTP/2 405 \n< content-type: application/json\n< \n{ [5 bytes data]\n${BODY}\n* Connection #0 left intact`);
  isBody(input);
  assert.equal(input.status, 405);
});

test("a line of a log, with the status that it names", () => {
  const input = readInput(`[2026-11-21 10:00:00] ERROR getBalance status=405 body=${BODY} took 12 ms`);
  isBody(input);
  assert.equal(input.status, 405);
  assert.equal(input.from, "a line of a log");
});

test("a line of a log whose quotes are escaped", () => isBody(readInput(`ERROR "${BODY.replaceAll('"', '\\"')}"`)));

test("a body inside other JSON, as a value or as text", () => {
  const value = readInput(`{"level":"error","response":{"status":405,"data":${BODY}}}`);
  isBody(value);
  assert.equal(value.status, 405);
  assert.equal(value.from, "the member /response/data of what you pasted");
  isBody(readInput(JSON.stringify({ log: [{ body: BODY }] })));
});

test("a string of the widget, alone, in a log and as the iframe posts it", () => {
  const log = `12:00 onError called with "${WIDGET}" by the widget`;
  for (const text of [WIDGET, log, JSON.stringify({ type: "widgetError", payload: WIDGET })]) {
    const { kind, reported } = readInput(text);
    assert.equal(kind, "text", text);
    assert.deepEqual([reported.type, reported.code, reported.message, reported.text], ["SERVER_ERROR", "AR-500", "A server error occurred. Please try again later.", WIDGET]);
  }
});

test("what is no error says what it is", () => {
  assert.equal(readInput(" \n").kind, "nothing");
  assert.equal(readInput("ac105").kind, "code");
  assert.equal(readInput("405").kind, "status");
  assert.equal(readInput('{"error": {"code": "AC-105"').kind, "not-json");
  assert.equal(readInput("HTTP/1.1 502 Bad Gateway\nContent-Type: text/html\n\n<html>").kind, "page");
  assert.equal(readInput("no error ".repeat(100)).kind, "unknown");
  assert.equal(readInput("x".repeat(LONGEST + 1)).kind, "too-long");
});

test("a duplicate name is seen, as the last one wins in silence", () => {
  assert.equal(readInput('{"error":{"code":"AC-105","message":"a","\\u0063ode":"AC-104"}}').repeated, "code");
  assert.equal(readInput('{"a":{"code":1},"code":"x","title":"t","b":["code",{"code":2}]}').repeated, null);
});

test("no text is read past its bounds", () => {
  for (const hostile of ["[".repeat(200_000) + "]".repeat(200_000), '{"a":'.repeat(100_000) + "1" + "}".repeat(100_000)]) {
    assert.match(readInput(hostile).fault, /nested .* levels deep|depth|stack/i);
  }
  assert.equal(readInput("{".repeat(LONGEST)).kind, "unknown");
  assert.equal(readInput('x {"'.repeat(LONGEST / 4)).kind, "unknown");
  assert.equal(readInput(JSON.stringify({ __proto__: null, ["__proto__"]: { code: "none" } })).kind, "body");
});
