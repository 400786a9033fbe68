// Where a search leads that found nothing: a code that is written alike, what is known of a status, places of the documents. Pure.
import { edits } from "../paste/edits.js";
import { folded, plain } from "./words.js";

const MOST = 3;
const LONGEST = 60;

/** The codes that are written most like a query, the nearest first; 1 and l, 0 and o are taken for one another. */
export function meant(codes, query) {
  const asked = shape(query);
  if (asked.length < 3 || asked.length > LONGEST || statusIn(query) !== null) return [];
  return [...new Set(codes)]
    .map((code) => ({ code, distance: distance(shape(code), asked) }))
    .filter(({ distance: far }) => far <= Math.max(1, Math.floor(asked.length / 4)))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, MOST)
    .map(({ code }) => code);
}

/** Somebody may have typed the beginning alone. */
function distance(code, asked) {
  const whole = edits(code, asked);
  return asked.length >= 5 && code.length > asked.length ? Math.min(whole, edits(code.slice(0, asked.length + 1), asked) + 1) : whole;
}

function shape(text) {
  return plain(text).replace(/[il]/g, "1").replace(/o/g, "0");
}

/** The list of codes without a table that has a query, which then is such a code; undefined where none has. */
export function listing(notes, query) {
  return notes.find(({ isList, text }) => isList && text.includes(` ${folded(query)} `));
}

/** The notes that speak of every word of a query. A note has a `text`, folded, with a space around each word. */
export function speaking(notes, query) {
  return query.length < 4 ? [] : notes.filter(({ text }) => folded(query).split(" ").every((word) => text.includes(` ${word}`)));
}

/** The status that a query is, where it is nothing else. */
export function statusIn(query) {
  const status = /^([1-5]\d\d)$/.exec(folded(query));
  return status ? Number(status[1]) : null;
}
