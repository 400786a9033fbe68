// Every example that a page shows, pasted: the answer is that page, with that page's advice.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { diagnose } from "../../main/web/paste/diagnosis.js";
import { readInput } from "../../main/web/paste/input.js";
import { knowledge } from "./knowledge.mjs";

const SITE = "target/site";
const EXAMPLE = /<pre class="http" data-entry="([^"]+)">([\s\S]*?)<\/pre>/g;

/** The pages of the catalog that comes with the kit. */
function pages() {
  return readdirSync(SITE, { recursive: true }).filter((file) => file.endsWith(".html") && !file.startsWith("catalogs/"));
}

/** What a reader copies: the text, without the tags. */
function textOf(html) {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, point) => String.fromCodePoint(Number(point)))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

/** The actions that a page tells its reader to take. */
function actionsOf(page) {
  const advice = /<h2 id="what-to-do">[\s\S]*?<h2 /.exec(readFileSync(join(SITE, page), "utf8"))[0];
  return [...advice.matchAll(/href="[./]*actions\/([a-z-]+)\.html"/g)].map(([, action]) => action);
}

/** What is wrong with the answer to an example; empty where it is right. */
function wrong(entryId, text) {
  const entry = knowledge.catalog.entries.find(({ id }) => id === entryId);
  const { errors, status } = diagnose(readInput(text, knowledge.catalog), knowledge);
  const [first] = errors;
  if (first?.href !== entry.page) return `${entryId}: ${first?.href ?? `nothing, status ${status}`} instead of ${entry.page}`;
  if (first.action.id !== entry.action) return `${entryId}: ${first.action.id} instead of ${entry.action}`;
  if (!actionsOf(entry.page).includes(entry.action)) return `${entryId}: ${entry.page} does not advise ${entry.action}`;
  return "";
}

test("every example leads to its own page and its own action", () => {
  const found = pages().flatMap((page) => [...readFileSync(join(SITE, page), "utf8").matchAll(EXAMPLE)].map(([, id, html]) => ({ page, id, text: textOf(html) })));
  const errors = found.filter(({ id }) => !id.endsWith("/200"));
  assert.ok(errors.length > 130, `${errors.length} examples`);
  assert.deepEqual(
    errors.map(({ page, id, text }) => wrong(id, text) && `${page}: ${wrong(id, text)}`).filter(Boolean),
    [],
  );
});

test("an example whose code decides otherwise than its page is found", () => {
  const known = '{"title":"Invalid Headers","details":"d","code":"invalid_headers","type":"bad_request","source":"internal"}';
  assert.match(wrong("fuse/status/429", `HTTP/1.1 429 Too Many Requests\nContent-Type: application/json\n\n${known}`), /invalid_headers.html instead of/);
});
