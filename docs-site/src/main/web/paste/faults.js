// What a schema finds wrong with a document: where (a JSON Pointer), what it expects, and what stands there. Pure.
import { named } from "./quoted.js";

const FEW = 8;
const MOST_FAULTS = 50;
const MOST_ERRORS = 10_000;
const BRANCH = /^.*\/anyOf\/\d+/;

/** The faults of a document by a validator that Ajv compiled; empty when it conforms. */
export function faultsOf(validate, document) {
  if (validate(document)) return [];
  const told = withoutEchoes(validate.errors.slice(0, MOST_ERRORS));
  const byPlace = new Map();
  for (const error of told) {
    const { pointer, expected, actual } = faultOf(error, document);
    const key = JSON.stringify([pointer, actual]);
    const fault = byPlace.get(key) ?? { pointer, branches: new Map(), actual };
    const branch = BRANCH.exec(error.schemaPath)?.[0] ?? "";
    fault.branches.set(branch, [...(fault.branches.get(branch) ?? []), expected]);
    byPlace.set(key, fault);
  }
  return [...byPlace.values()].slice(0, MOST_FAULTS).map(({ pointer, branches, actual }) => ({ pointer, expected: said(branches), actual }));
}

/** What holds whatever the choice; where only a choice failed, its branches. */
function said(branches) {
  const chosen = branches.has("") ? [branches.get("")] : [...branches.values()];
  return chosen.map((all) => [...new Set(all)].join(" and ")).join(", or ");
}

/** Where one branch of a choice went further into the document than another, the shallow branch was not meant; nor is the choice itself news. */
function withoutEchoes(errors) {
  const choices = new Set(errors.filter((error) => error.keyword === "anyOf").map((error) => error.instancePath));
  const gone = new Set(errors.flatMap((error) => waysTo(error.instancePath)));
  return errors.filter(({ keyword, instancePath: place }) => keyword !== "anyOf" && !(choices.has(place) && gone.has(place)));
}

/** The places above a place. */
function waysTo(place) {
  const names = place.split("/");
  return names.slice(1).map((_, at) => names.slice(0, at + 1).join("/"));
}

function faultOf({ instancePath: pointer, keyword, params }, document) {
  const actual = named(at(document, pointer));
  switch (keyword) {
    case "required":
      return { pointer, expected: `the member "${params.missingProperty}"`, actual: "no such member" };
    case "additionalProperties":
      return { pointer, expected: "documented members only", actual: `the member ${named(params.additionalProperty)}` };
    case "type":
      return { pointer, expected: [params.type].flat().map(article).join(" or "), actual };
    case "enum":
      return { pointer, expected: listed(params.allowedValues), actual };
    case "pattern":
      return { pointer, expected: `text of the form ${params.pattern}`, actual };
    case "minLength":
      return { pointer, expected: "text that is not empty", actual };
    case "maxLength":
      return { pointer, expected: `at most ${params.limit} characters`, actual };
    default:
      return { pointer, expected: "none of the characters that its schema forbids", actual };
  }
}

function article(type) {
  if (type === "null") return "null";
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

function listed(values) {
  if (values.length > FEW) return `one of the ${values.length} values that the schema lists`;
  return `one of ${values.map((value) => JSON.stringify(value)).join(", ")}`;
}

function at(document, pointer) {
  return pointer
    .split("/")
    .slice(1)
    .reduce((value, name) => value?.[name.replace(/~1/g, "/").replace(/~0/g, "~")], document);
}
