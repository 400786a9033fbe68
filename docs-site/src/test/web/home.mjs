// The rows of the finished home page, as its script reads them.
import { readFileSync } from "node:fs";
import { innerRowOf, rowOf } from "../../main/web/search/rows.js";

/** What a tag's text says. */
export function textOf(html) {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, point) => String.fromCodePoint(Number(point)))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

const home = readFileSync("target/site/index.html", "utf8");

function camel(name) {
  return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}

/** {rows, inner}: the errors, and the errors inside errors. */
export function homeRows() {
  const rows = [...home.matchAll(/<li class="error"([^>]*)>([\s\S]*?)<\/li>/g)].map(([, attributes, inside]) => {
    const dataset = {};
    for (const [, name, value = ""] of attributes.matchAll(/data-([a-z-]+)(?:="([^"]*)")?/g)) dataset[camel(name)] = textOf(value);
    const texts = (pattern) => [...inside.matchAll(pattern)].map(([, text]) => textOf(text));
    return rowOf({
      label: texts(/<a class="code"[^>]*>([\s\S]*?)<\/a>/g)[0],
      messages: dataset.documented === undefined ? [] : texts(/<p class="message">([\s\S]*?)<\/p>/g),
      operations: texts(/<code>([A-Za-z]+)<\/code> /g),
      dataset,
    });
  });
  const inner = [...home.matchAll(/<details class="nested" data-provider="([^"]*)">([\s\S]*?)<\/details>/g)].flatMap(([, provider, list]) =>
    [...list.matchAll(/<li data-group="([^"]*)">([\s\S]*?)<\/li>/g)].map(([, group, text]) => innerRowOf(textOf(text).trim(), provider, textOf(group))),
  );
  return { rows, inner };
}
