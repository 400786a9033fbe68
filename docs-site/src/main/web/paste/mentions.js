// Errors that a text mentions without being an error body: codes as words, documented messages, names of what kept an answer away. Pure.
import { escapedTemplate } from "./messages.js";

const MOST_READ = 200_000;
const WORD = /[A-Za-z][A-Za-z0-9]*(?:[-_./][A-Za-z0-9]+)+/g;
/** A message this short could stand in any text. */
const SHORTEST_MESSAGE = 15;

/** The codes of the tables, and those of the providers, that stand in a text as words, each once: {own: [code], inner: [code]}. */
export function codesIn(catalog, text) {
  const known = new Map(catalog.entries.filter(({ code }) => code !== null).map(({ code }) => [code.toLowerCase(), code]));
  // A word that is written like any other is no code.
  const inner = new Map(catalog.nestedErrors.filter(({ code }) => /[_.]/.test(code)).map(({ code, provider }) => [code, `${provider}/${code}`]));
  const own = new Set();
  const insides = new Set();
  for (const [found] of text.slice(0, MOST_READ).matchAll(WORD)) {
    for (const word of [found, ...found.split(/[./]/)]) {
      const code = known.get(word.toLowerCase());
      if (code) own.add(code);
      else if (inner.has(word)) insides.add(inner.get(word));
    }
  }
  return { own: [...own], inner: [...insides] };
}

/** The codes whose documented message stands in a text, ids filled in. */
export function codesByMessage(catalog, text) {
  const read = text.slice(0, MOST_READ);
  const said = new Set();
  for (const { code, message } of catalog.entries) {
    if (code !== null && message !== null && message.length >= SHORTEST_MESSAGE && inside(message, read)) said.add(code);
  }
  return [...said];
}

function inside(template, text) {
  // The full stop at the end is the first thing that people leave out.
  return new RegExp(escapedTemplate(template.replace(/\.$/, "")), "is").test(text);
}

/** The message of an object as a program prints it: `message: '...'`, `message=...`; null where there is none. */
export function messageIn(text) {
  const quoted = /\bmessage["']?\s{0,3}(?:=>|[:=])\s{0,3}(["'`])([^"'`\n]{1,500})\1/.exec(text);
  return quoted ? quoted[2] : null;
}

/** What kept an answer away, by the first name that stands in a text: {name, means, first}; null where there is none. */
export function noAnswerIn(catalog, text) {
  const read = text.slice(0, MOST_READ);
  let first = null;
  for (const { means, first: advice, names } of catalog.noAnswer) {
    for (const name of names) {
      const at = read.indexOf(name);
      // Of several, the longest says most.
      if (at >= 0 && (first === null || name.length > first.name.length)) first = { name, means, first: advice };
    }
  }
  return first;
}

/** The status that a text is and nothing else: `405`, `HTTP 405`, `405 Method Not Allowed`; null where it is more. */
export function statusAlone(text) {
  const status = /^(?:HTTP(?:\/[\d.]+)?|status(?:[ _]?code)?|error|response)?\s{0,3}[:=]?\s{0,3}([1-5]\d\d)(?:[ :]{1,3}[A-Za-z][A-Za-z' -]{1,40})?[.!]?$/i.exec(text);
  return status ? Number(status[1]) : null;
}

/** Whether a text is a page, as gateways and proxies send them: {status}, or null. */
export function pageIn(text) {
  if (!/<(?:!doctype\s+html|html|head|title|center)\b/i.test(text.slice(0, 20_000))) return null;
  const status = /\b([45]\d\d)\b/.exec(/<title[^>]{0,100}>([^<]{0,200})/i.exec(text)?.[1] ?? "") ?? /\b([45]\d\d)\s+[A-Z][a-z]/.exec(text.slice(0, 20_000));
  return { status: status ? Number(status[1]) : null };
}
