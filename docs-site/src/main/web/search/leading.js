// What stands below the count of a search: where it leads that found nothing, and the places of the documents that speak of its words.
import { el } from "../page/dom.js";
import { listing, meant, speaking, statusIn } from "./lead.js";
import { folded } from "./words.js";

const MOST_NOTES = 5;

/** Puts an element behind `count`; returns `lead(query, found)`, which fills it. `ask(query)` searches, `explain(text)` pastes; it may be missing. */
export function leading(count, { codes, ask, explain }) {
  const place = el("div", { class: "lead", hidden: true });
  count.after(place);
  const notes = [...document.querySelectorAll("#notes li")].map((element) => ({ link: element.querySelector("a"), isList: "list" in element.dataset, text: ` ${folded(`${element.textContent} ${element.dataset.words}`)} ` }));

  return (query, found) => {
    const about = speaking(notes, query);
    place.replaceChildren(...(query === "" ? [] : [...(found === 0 ? onward(query) : []), notesOn(about)].filter(Boolean)));
    place.hidden = place.childNodes.length === 0;
  };

  function onward(query) {
    const list = listing(notes, query);
    if (list) return [el("p", {}, "It is one of the ", el("a", { href: list.link.getAttribute("href") }, list.link.textContent), ".")];
    const near = meant(codes, query);
    const status = statusIn(query);
    return [
      near.length > 0 && el("p", {}, "Did you mean ", near.map((code, at) => [at > 0 && " or ", el("button", { type: "button", class: "link", onclick: () => ask(code) }, code)]), "?"),
      explain && status !== null && el("p", {}, `No document lists ${status}. `, el("button", { type: "button", class: "link", onclick: () => explain(String(status)) }, "What to do about it all the same")),
      explain && status === null && el("p", {}, "Try fewer words. ", el("button", { type: "button", class: "link", onclick: () => explain(query) }, "Read it as something pasted"), ", or paste the whole answer."),
      !explain && el("p", {}, "Try fewer words."),
      el("p", {}, "Or look ", el("a", { href: "operations/index.html" }, "by operation"), ", ", el("a", { href: "statuses/index.html" }, "by status"), " or ", el("a", { href: "actions/index.html" }, "by what to do"), "."),
    ].filter(Boolean);
  }

  function notesOn(about) {
    if (about.length === 0) return null;
    return el("p", {}, "See also: ", about.slice(0, MOST_NOTES).map(({ link }, at) => [at > 0 && "; ", el("a", { href: link.getAttribute("href") }, link.textContent)]), about.length > MOST_NOTES && ` and ${about.length - MOST_NOTES} more`, ".");
  }
}
