// The rows of the finished home page, as its script reads them.
import { readFileSync } from "node:fs";
import { innerRowOf, rowOf } from "../../main/web/search/rows.js";
import { folded } from "../../main/web/search/words.js";

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

/** {rows, inner, notes}: the errors, the errors inside errors, and what else speaks of codes. */
export function homeRows() {
  const [, calls] = /<ul id="calls"[^>]*>([\s\S]*?)<\/ul>/.exec(home);
  const callsOf = Object.fromEntries([...calls.matchAll(/<li data-api="([^"]*)">([\s\S]*?)<\/li>/g)].map(([, api, text]) => [api, textOf(text)]));
  const rows = [...home.matchAll(/<li class="error"([^>]*)>([\s\S]*?)<\/li>/g)].map(([, attributes, inside]) => {
    const dataset = {};
    for (const [, name, value = ""] of attributes.matchAll(/data-([a-z-]+)(?:="([^"]*)")?/g)) dataset[camel(name)] = textOf(value);
    const texts = (pattern) => [...inside.matchAll(pattern)].map(([, text]) => textOf(text));
    return rowOf({
      label: texts(/<a class="code"[^>]*>([\s\S]*?)<\/a>/g)[0],
      messages: dataset.documented === undefined ? [] : texts(/<p class="message">([\s\S]*?)<\/p>/g),
      operations: texts(/<code>([A-Za-z]+)<\/code> /g),
      dataset,
    }, callsOf);
  });
  const inner = [...home.matchAll(/<details class="nested" data-provider="([^"]*)">([\s\S]*?)<\/details>/g)].flatMap(([, provider, list]) => {
    let named = "";
    return [...list.matchAll(/<li(?: data-group="([^"]*)")?>([\s\S]*?)<\/li>/g)].map(([, group, text]) => {
      named = group ?? named;
      return innerRowOf(textOf(text).trim(), provider, textOf(named));
    });
  });
  const [, list] = /<ul id="notes"[^>]*>([\s\S]*?)<\/ul>/.exec(home);
  const notes = [...list.matchAll(/<li( data-list(?:="")?)? data-words="([^"]*)"><a href="([^"]*)">([\s\S]*?)<\/a>/g)].map(([, isList, words, href, text]) => ({
    isList: Boolean(isList),
    href: textOf(href),
    text: ` ${folded(`${textOf(text)} ${textOf(words)}`)} `,
  }));
  return { rows, inner, notes };
}
