// What is no answer of an API and yet says that something failed: an event that an API posts, a text of a client library, and what a
// component hands over when its user leaves. Recognised by what the catalog's data says of their form. Pure.
import { at, isObject } from "./json.js";
import { messageMatches } from "./messages.js";

/** The event of a body: {api, surface, name, status, isNoError}; null where it is none. */
export function eventOf(apis, body) {
  if (!isObject(body)) return null;
  for (const api of apis) {
    for (const surface of furtherOf(api).filter(({ nameForm }) => nameForm)) {
      const name = at(body, surface.name);
      if (typeof name !== "string" || !new RegExp(`^(?:${surface.nameForm})$`, "s").test(name)) continue;
      const status = text(surface.status && at(body, surface.status));
      const none = Object.hasOwn(surface.others, name) ? surface.others[name] : null;
      return { api, surface, name, status, isNoError: none !== null && (none.length === 0 || none.includes(status)) };
    }
  }
  return null;
}

/** The documented error that an event is, as a list of one or none. */
export function entriesOfEvent(catalog, { api, surface, name, status }) {
  return catalog.entries.filter(
    (entry) => entry.api === api.id && entry.surface === surface.id && entry.code === name && (entry.type === null || entry.type === status),
  );
}

/** A text of a client library with a code in it, taken apart as those of other surfaces are; null where it is none. */
export function clientText(apis, pasted) {
  for (const api of apis) {
    for (const surface of furtherOf(api).filter(({ hasCode }) => hasCode)) {
      const parts = new RegExp(`^(?:${surface.pattern})$`, "s").exec(pasted);
      if (parts) return { api, surface, ...parts.groups, text: pasted };
    }
  }
  return null;
}

/** The errors that a text is which a client library makes itself: it has no code, and its words tell it. */
export function clientSentence(catalog, pasted) {
  const alone = new Set(catalog.apis.flatMap(({ id, further = [] }) => further.filter(({ hasCode }) => hasCode === false).map((surface) => `${id}/${surface.id}`)));
  return catalog.entries.filter((entry) => alone.has(`${entry.api}/${entry.surface}`) && messageMatches(entry.message, pasted));
}

/** What a component says when its user left: {api, exit, code, type, message, shown}; null where the value is no such object. */
export function exitOf(apis, value) {
  for (const api of apis) {
    for (const exit of api.exits ?? []) {
      const inner = exit.within === null ? undefined : at(value, exit.within);
      const said = isObject(inner) ? inner : value;
      const code = at(said, exit.code);
      if (code !== null && typeof code !== "string") continue;
      return { api, exit, code: text(code), type: text(at(said, exit.type)), message: text(at(said, exit.message)), shown: text(at(said, exit.shown)) };
    }
  }
  return null;
}

/** The same in the query of a URL. */
export function exitInUrl(apis, pasted) {
  const query = pasted.indexOf("?");
  if (query < 0 || /[\r\n]/.test(pasted)) return null;
  for (const api of apis) {
    for (const exit of api.exits ?? []) {
      if (!pasted.includes(exit.query.mark)) continue;
      const values = new URLSearchParams(pasted.slice(query + 1));
      const [code, type, message] = ["code", "type", "message"].map((part) => text(values.get(exit.query[part])));
      return { api, exit, code, type, message, shown: "" };
    }
  }
  return null;
}

function text(value) {
  return typeof value === "string" ? value : "";
}

function furtherOf({ further }) {
  return further ?? [];
}
