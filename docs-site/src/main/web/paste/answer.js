// The answer to what was pasted, as elements. What was pasted is hostile: it only ever becomes text.
import { statusPage } from "../page/addresses.js";
import { copyButton } from "../page/copy.js";
import { el } from "../page/dom.js";
import { LONGEST } from "./input.js";
import { supportSummary } from "./summary.js";

/** Elements for what was found; an empty list where nothing was pasted. `found` are pairs of an input and its diagnosis. */
export function answer(found) {
  const [[input]] = found;
  if (input.kind === "nothing") return [];
  if (input.kind === "too-long") {
    const most = LONGEST.toLocaleString("en");
    return [el("p", { class: "what" }, `That is ${input.length.toLocaleString("en")} characters, and ${most} are read at most. Paste the one response alone.`)];
  }
  if (found.length === 1) return [title("What it is"), ...one(found[0][1])];
  return [
    title(`${found.length} errors`),
    el("ol", { class: "found" }, found.map(([, diagnosis], at) => el("li", {}, el("a", { href: `#found-${at + 1}` }, short(diagnosis))))),
    ...found.map(([, diagnosis], at) => el("section", { class: "one", id: `found-${at + 1}`, "aria-label": `Error ${at + 1} of ${found.length}` }, one(diagnosis))),
  ];
}

/** What a screen reader says of it: a sentence, not the whole answer. */
export function spoken(found) {
  const [[input, diagnosis]] = found;
  if (input.kind === "nothing") return "";
  if (input.kind === "too-long") return "That is too long to be read.";
  const first = diagnosis.verdict && !diagnosis.verdict.good ? diagnosis.verdict.text : diagnosis.what;
  return found.length === 1 ? first : `${found.length} errors. ${first}`;
}

/** Code and action, or what it is where nobody knows what to do. */
function short({ first, what }) {
  return (/^[^:]+: [a-z-]+(?=\. )/.exec(first) ?? [first || what])[0];
}

function title(text) {
  return el("h2", { class: "vh" }, text);
}

function one(diagnosis) {
  return [
    el("p", { class: "what" }, diagnosis.what, from(diagnosis)),
    diagnosis.verdict && el("p", { class: `verdict ${diagnosis.verdict.good ? "good" : "bad"}` }, diagnosis.verdict.text),
    diagnosis.first && el("p", { class: "first" }, el("b", {}, "Do first: "), diagnosis.first),
    diagnosis.link && el("p", { class: "link" }, el("a", { href: diagnosis.link }, "A link to this answer"), " that holds nothing of what you pasted. ", copyButton(() => new URL(diagnosis.link, location.href).href, "the link")),
    nested(diagnosis.nested),
    innerAlone(diagnosis.inner),
    ...diagnosis.errors.map((error) => errorCard(error)),
    unknown(diagnosis),
    conformity(diagnosis),
    errata(diagnosis.errata),
    others(diagnosis.others),
    summary(diagnosis),
  ];
}

function innerAlone(inner) {
  if (!inner) return null;
  return el("section", { class: "nested" }, el("h3", {}, "An error inside errors"), inner.errors.map(innerCard), inner.groups.map(groupCard));
}

function from({ from: place, status }) {
  const parts = [place && `Found in ${place}.`, status !== null && `HTTP status ${status}.`].filter(Boolean);
  return parts.length === 0 ? null : el("small", {}, ` ${parts.join(" ")}`);
}

function errorCard(error) {
  return el(
    "section",
    { class: "card" },
    el("h3", {}, el("a", { href: error.href }, el("code", {}, error.label)), error.type && ` (${error.type})`, error.message && el("span", { class: "message" }, error.message)),
    el("p", { class: "remedy" }, error.remedy),
    facts([
      ["What to do", [el("a", { href: error.action.href }, error.action.id), `: ${error.action.does}`]],
      ["Who acts", error.action.actor],
      ["Retry", error.action.retry],
      ["End user", error.action.told],
      ["Why", error.cause],
      ["When", error.when],
      ["Where", el("ul", {}, error.where.map(place))],
      ["Evidence", error.evidence],
      ["Source", error.sources.length > 0 && el("ul", {}, error.sources.map(({ text, href }) => el("li", {}, href ? el("a", { href }, text) : text)))],
    ]),
  );
}

function place({ operation, href, statuses, request, inferred }) {
  return el(
    "li",
    {},
    href ? el("a", { href }, el("code", {}, operation)) : request,
    href && [" ", el("code", { class: "status" }, statuses.join(" or ")), " ", el("code", {}, request)],
    inferred && el("small", {}, " (operation inferred)"),
  );
}

function facts(pairs) {
  return el(
    "dl",
    { class: "facts" },
    pairs.filter(([, value]) => value).map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))),
  );
}

function unknown({ unknown: advice, status }) {
  if (!advice) return null;
  return el(
    "section",
    { class: "card" },
    advice.sentence && el("h3", {}, advice.sentence),
    advice.known && el("p", {}, advice.known, " ", el("a", { href: advice.href }, "Its row")),
    advice.form && el("p", {}, advice.form),
    advice.nearest && el("p", {}, "The nearest code is ", el("a", { href: `?q=${encodeURIComponent(advice.nearest)}` }, el("code", {}, advice.nearest)), "."),
    el("p", { class: "remedy" }, advice.rule, advice.inferred && el("small", {}, " (inferred)")),
    advice.links.length > 0 && [
      el("p", {}, "Documented with ", el("a", { href: statusPage(status) }, `HTTP status ${status}`), ":"),
      el("ul", {}, advice.links.map((link) => el("li", {}, el("a", { href: link.href }, el("code", {}, link.label)), ` ${link.action}`))),
    ],
    el("p", {}, "What to log:"),
    el("ul", {}, advice.log.map((line) => el("li", {}, line))),
  );
}

/** The errors of others inside the body, which are to be handled first. */
function nested(inside) {
  if (!inside) return null;
  return el(
    "section",
    { class: "nested" },
    inside.errors.map((error) => [
      el("h3", {}, error.what),
      error.known.map(innerCard),
      error.unknown && [
        el("p", { class: "remedy" }, error.unknown.sentence),
        error.unknown.nearest && el("p", {}, "The nearest code is ", el("a", { href: error.unknown.nearest.href }, el("code", {}, error.unknown.nearest.code)), "."),
        error.unknown.group && groupCard(error.unknown.group),
      ],
    ]),
    inside.more > 0 && el("p", {}, `And ${inside.more} more.`),
  );
}

function innerCard(error) {
  return el(
    "section",
    { class: "card inner" },
    el("h4", {}, el("a", { href: error.href }, el("code", {}, error.code)), ` (${error.group})`, el("span", { class: "message" }, error.of)),
    error.advice && el("p", { class: "remedy" }, error.advice.remedy),
    facts([
      ["Meaning", error.meaning],
      ...adviceFacts(error.advice),
      ["Handle first", error.handleFirst],
      ["Failover", error.failover],
      ...originFacts(error),
    ]),
  );
}

function groupCard(group) {
  return el(
    "section",
    { class: "card inner" },
    el("h4", {}, el("code", {}, group.id), el("span", { class: "message" }, group.of)),
    group.advice && el("p", { class: "remedy" }, group.advice.remedy),
    facts([
      ...adviceFacts(group.advice),
      ["Codes", group.codes.length > 0 && group.codes.map(({ code, href }, at) => [at > 0 && ", ", el("a", { href }, el("code", {}, code))])],
      ...originFacts(group),
    ]),
  );
}

function adviceFacts(advice) {
  if (!advice) return [];
  return [
    ["What to do", [el("a", { href: advice.action.href }, advice.action.id), `: ${advice.action.does}`]],
    ["Who acts", advice.action.actor],
    ["Retry", advice.action.retry],
    ["End user", advice.action.told],
    ["Why", advice.cause],
  ];
}

function originFacts({ source, url, evidence }) {
  return [
    ["Source", [source, url && [", ", el("a", { href: url }, url)]]],
    ["Evidence", evidence],
  ];
}

function conformity({ conforms, schema, findings, asDocumented }) {
  if (conforms === null && findings.length === 0) return null;
  const link = schema && el("a", { href: schema }, schema);
  const broken = findings.some(({ severity }) => severity === "violation");
  return el(
    "section",
    {},
    el("h3", {}, "Does it conform?"),
    asDocumented && el("p", { class: "verdict good" }, "It is what the documents print."),
    conforms === true && schema && el("p", { class: "verdict good" }, "It conforms to ", link, "."),
    conforms === false && schema && el("p", { class: "verdict bad" }, "It does not conform to ", link, ":"),
    conforms === false && !schema && el("p", { class: "verdict bad" }, "It conforms to no schema."),
    conforms !== false && broken && el("p", { class: "verdict bad" }, conforms ? "It breaks rules all the same:" : "It breaks rules:"),
    findings.length > 0 && el("ul", { class: "findings" }, findings.map(findingRow)),
  );
}

function findingRow({ rule, severity, expected, actual, pointer }) {
  return el(
    "li",
    { class: severity },
    el("b", {}, el("code", {}, rule)),
    " ",
    el("span", { class: "severity" }, severity),
    pointer !== null && [" at ", el("code", {}, pointer === "" ? "the body" : pointer)],
    el("dl", {}, el("div", {}, el("dt", {}, "expected"), el("dd", {}, expected)), el("div", {}, el("dt", {}, "actual"), el("dd", {}, actual))),
  );
}

function errata(list) {
  if (list.length === 0) return null;
  return el(
    "details",
    { class: "disagree" },
    el("summary", {}, "Where the documents disagree: ", list.length === 1 ? "1 place" : `${list.length} places`),
    el(
      "ul",
      { class: "errata" },
      list.map((erratum) =>
        el(
          "li",
          { "data-erratum": erratum.id },
          el("a", { href: erratum.href }, erratum.title),
          erratum.follows.map((reading) => el("p", { class: "follows" }, el("b", {}, "This answer follows: "), `${reading.source}: ${reading.says}`)),
          el("p", {}, erratum.advice),
        ),
      ),
    ),
  );
}

function others(errors) {
  if (errors.length === 0) return null;
  return el(
    "details",
    { class: "others" },
    el("summary", {}, "The same code elsewhere, where status or message differ"),
    errors.map(errorCard),
  );
}

function summary(diagnosis) {
  return el(
    "section",
    { class: "summary" },
    el("h3", {}, "For the vendor's support"),
    el("p", { class: "note" }, "Made of what the documents have, of numbers and of request ids; nothing else of what you pasted is in it."),
    el("pre", {}, supportSummary(diagnosis)),
  );
}
