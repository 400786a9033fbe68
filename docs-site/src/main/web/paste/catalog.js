// Questions to the catalog, as `linkfault export` writes it. Pure.
import { labelOf } from "../page/addresses.js";
import { edits } from "./edits.js";
import { messageMatches } from "./messages.js";

/** A longer text is no code; in characters. */
export const LONGEST_CODE = 200;

/** A code as people type it: `e104` for `E-104`. */
function bare(code) {
  return code.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** The entries with this code, status or id. */
export function entriesOf(catalog, code) {
  return catalog.entries.filter((entry) => entry.id === code || bare(labelOf(entry)) === bare(code));
}

/** The entries that the rest of an answer fits too; all of them where it fits none. */
export function fitting(catalog, entries, status, message) {
  const fits = entries.filter(
    (entry) =>
      (status === null || entry.statuses.length === 0 || entry.statuses.includes(status)) &&
      (message === null ||
        messagesOf(catalog, entry).length === 0 ||
        saysOneOf([...messagesOf(catalog, entry), ...olderMessagesOf(catalog, entry)], message)),
  );
  return fits.length > 0 ? fits : entries;
}

/** The documented message of an entry, and those that an erratum accepts beside it. */
export function messagesOf(catalog, entry) {
  const also = errataOf(catalog, [entry]).map((erratum) => erratum.also?.message);
  return [entry.message, ...also].filter((message) => typeof message === "string");
}

/** Its wordings in superseded documents, which are taken with a warning. */
export function olderMessagesOf(catalog, entry) {
  return errataOf(catalog, [entry]).flatMap((erratum) => erratum.also?.olderMessages ?? []);
}

/** The sources that entries are from, each once: what names it, and its address where a browser opens it. */
export function sourcesOf(catalog, entries) {
  const named = [...new Set(entries.map(({ documentedIn }) => documentedIn).filter((source) => typeof source === "string"))];
  return named.map((text) => {
    const [source] = catalog.sources.filter(({ id }) => text.startsWith(id)).sort((one, other) => other.id.length - one.id.length);
    const place = [source?.address, source?.read && `read ${source.read}`].filter(Boolean).join(", ");
    return { text: place ? `${text}: ${place}` : text, href: source?.address?.startsWith("https://") ? source.address : null };
  });
}

export function saysOneOf(templates, message) {
  return templates.some((template) => messageMatches(template, message));
}

/** The errata that touch one of these entries, each once. */
export function errataOf(catalog, entries) {
  const ids = new Set(entries.flatMap((entry) => entry.errata));
  return catalog.errata.filter((erratum) => ids.has(erratum.id));
}

/** Entries that say the same, together: [[entry, ...], ...]. */
export function alike(entries) {
  const groups = new Map();
  for (const entry of entries) {
    const key = JSON.stringify([entry.message, entry.cause, entry.remedy]);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(entry);
  }
  return [...groups.values()];
}

/** The code that is nearest to an unknown one, or null where none is near. */
export function nearestCode(catalog, code) {
  if (code.length > LONGEST_CODE) return null;
  let nearest = null;
  for (const label of new Set(catalog.entries.map(labelOf))) {
    const distance = edits(label.toLowerCase(), code.toLowerCase());
    if (distance <= Math.max(1, Math.floor(code.length / 4)) && (nearest === null || distance < nearest.distance)) nearest = { label, distance };
  }
  return nearest && nearest.label;
}

/** The errata that speak of a code that no table has. */
export function errataAbout(catalog, code) {
  if (code.length < 4) return [];
  return catalog.errata.filter((erratum) =>
    [erratum.title, ...erratum.readings.flatMap((reading) => [reading.source, reading.says]), erratum.accepts].some((text) => text.includes(code)),
  );
}
