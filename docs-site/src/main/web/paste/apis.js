// How the errors of each API look, by what the data says of it. Pure.
import { at, isObject, member } from "./json.js";

const MOST_CODE = 200;
/** What ends a string in a line of a log: the line, or the quote that it stands in. */
const ENDS = /[\r\n"]/;

/** `A, B or C`. */
export function listed(words, last = "or") {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words[words.length - 1]}`;
}

/** `error.code` for `/error/code`. */
export function dotted(pointer) {
  return pointer.slice(1).replace(/\//g, ".");
}

/** The surfaces that report an error as a string: `the dialog or the panel`; empty where no API has one. */
export function surfaceNames(apis) {
  return listed([...new Set(apis.flatMap(({ surfaces }) => surfaces.map(({ id }) => `the ${id}`)))]);
}

/** The API whose body this is, by the members that its schema requires; null where it has none of any. */
export function apiOf(apis, body) {
  if (!isObject(body)) return null;
  return apis.find(({ errorBody }) => errorBody.required.some((name) => Object.hasOwn(body, name))) ?? null;
}

/** Whether a value has the shape of an error body, as far as one can tell them from other JSON. */
export function looksLikeBody(apis, value) {
  return apis.some(({ errorBody }) => {
    const code = at(value, errorBody.code);
    if (typeof code !== "string") return false;
    const beside = errorBody.required.filter((name) => name !== errorBody.code.split("/")[1]);
    if (beside.length > 0) return beside.some((name) => member(value, name) !== undefined);
    // Many a program's own error has a member of that name.
    return isCode(errorBody, code) || [errorBody.type, errorBody.requestId].some((pointer) => at(value, pointer) !== undefined);
  });
}

/** The API whose body this would be with the member around it that the API's bodies have: `{code, message}` of `{error: {code, message}}`; null where it is none. */
export function withoutWrapper(apis, value) {
  if (!isObject(value)) return null;
  return (
    apis.find(({ errorBody }) => {
      const names = errorBody.code.split("/").slice(1);
      const code = member(value, names[names.length - 1]);
      return names.length > 1 && typeof code === "string" && isCode(errorBody, code);
    }) ?? null
  );
}

function isCode({ codeForm }, text) {
  return new RegExp(`^(?:${codeForm})$`).test(text);
}

/** A body with the member around it that the API's bodies have. */
export function wrapped({ errorBody }, value) {
  return errorBody.code
    .split("/")
    .slice(1, -1)
    .reduceRight((inner, name) => ({ [name]: inner }), value);
}

/** Takes a string of a surface apart that is nothing else: {api, surface, type, code, message, text}; null where it is none. */
export function textError(apis, text) {
  return found(apis, ({ pattern }) => new RegExp(`^(?:${pattern})$`, "s").exec(text));
}

/** Takes each such string inside the lines of a log apart. */
export function textErrorsInside(apis, text) {
  return text
    .split(ENDS)
    .map((piece) => textErrorInside(apis, piece))
    .filter((reported) => reported !== null);
}

/** Takes the first such string inside a line of a log apart. */
export function textErrorInside(apis, text) {
  return found(apis, ({ pattern, literals }) => {
    if (!literals.every((literal) => text.includes(literal))) return null;
    const inside = new RegExp(`\\b(?:${pattern})$`, "s");
    for (const piece of text.split(ENDS)) {
      const parts = literals.every((literal) => piece.includes(literal)) ? inside.exec(piece) : null;
      if (parts && parts.groups.code.length <= MOST_CODE) return parts;
    }
    return null;
  });
}

function found(apis, parts) {
  for (const api of apis) {
    for (const surface of api.surfaces) {
      const matched = parts(surface);
      if (matched) return { api, surface, ...matched.groups, text: matched[0] };
    }
  }
  return null;
}

/** The name of the validator of an API's requirement. */
export function requirementName(api, place) {
  return validatorName(`${api.id}/requirement/${place}`);
}

/** The name of the validator of a schema: `acme_error_body_open` for `acme/error-body.open`. */
export function validatorName(schema) {
  return schema.replace(/[^A-Za-z0-9]/g, "_");
}
