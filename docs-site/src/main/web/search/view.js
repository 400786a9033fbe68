// Search and facets in the page: the rows are in the HTML, this shows and hides them.
import { el } from "../page/dom.js";
import { asksNothing, FACETS, fromAddress, toAddress } from "./choice.js";
import { innerList } from "./inner.js";
import { leading } from "./leading.js";
import { loosely, rank } from "./rank.js";
import { rowOf } from "./rows.js";
import { best, counts, selected } from "./selection.js";

const NAMES = { api: "API", surface: "Surface", status: "HTTP status", action: "Action", retry: "Retry", evidence: "Evidence" };

const MANY = 5;

/** Fills the form and the facets and keeps list, count and address in step. `explain(text)` takes what is
 * too long to be a query; each of `marks` shows that a text is an error. */
export function search({ form, facets, count, explain, marks }) {
  const list = document.querySelector("ul.errors");
  const callsOf = Object.fromEntries([...document.querySelectorAll("#calls li")].map((element) => [element.dataset.api, element.textContent]));
  const rows = [...list.querySelectorAll("li.error")].map((element) => ({ element, ...rowOf(read(element), callsOf) }));
  const inner = innerList(document, list);
  const known = (facet, value) => rows.some((row) => row.values[facet].includes(value));
  const choice = fromAddress(location.search, known);

  const input = el("input", { id: "q", type: "search", name: "q", autocomplete: "off", spellcheck: "false", autocapitalize: "off", "aria-controls": "errors" });
  input.value = choice.query;
  list.id = "errors";
  form.append(
    el("label", { for: "q" }, "Search by code, message, path, or what went wrong"),
    el("div", { class: "field" }, input, el("kbd", { "aria-hidden": "true" }, "/")),
  );
  const boxes = facetBoxes(facets, rows, choice);
  const clear = el("button", { type: "button", class: "clear" }, "Clear all");
  facets.append(clear);
  form.hidden = false;
  facets.hidden = false;
  count.setAttribute("role", "status");
  const lead = leading(count, {
    codes: [...rows.map(({ code }) => code), ...inner.codes],
    ask(query) {
      input.value = choice.query = query;
      apply();
      input.focus();
    },
    explain,
  });

  function apply() {
    const found = best([...rows, ...inner.rows], choice.query) > 0;
    const how = found ? rank : loosely;
    const shown = selected(rows, choice, how);
    const chosen = new Set(shown);
    for (const row of rows) row.element.hidden = !chosen.has(row);
    const inOrder = asksNothing(choice) ? rows : [...shown, ...rows.filter((row) => !chosen.has(row))];
    list.append(...inOrder.map((row) => row.element));
    const inside = inner.show(choice, best(shown, choice.query));
    showCounts(boxes, counts(rows, choice, how), choice);
    clear.hidden = asksNothing(choice);
    count.textContent = said(shown.length, rows.length, inside) + (found || shown.length === 0 ? "" : ", by some of the words");
    lead(choice.query.trim(), shown.length + inside);
    keepAddress(choice);
  }

  input.addEventListener("input", () => {
    choice.query = input.value;
    apply();
  });
  input.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text") ?? "";
    if (!explain || !["\n", "{", ...marks].some((mark) => text.includes(mark))) return;
    event.preventDefault();
    explain(text);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || input.value === "") return;
    event.preventDefault();
    input.value = choice.query = "";
    apply();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = document.querySelector("li.error:not([hidden]) a.code, details.nested:not([hidden]) li:not([hidden]) a");
    if (first && choice.query.trim()) first.click();
  });
  facets.addEventListener("change", (event) => {
    const { facet } = event.target.dataset;
    choice.facets[facet][event.target.checked ? "add" : "delete"](event.target.value);
    apply();
  });
  clear.addEventListener("click", () => {
    input.value = choice.query = "";
    for (const facet of FACETS) choice.facets[facet].clear();
    apply();
    input.focus();
  });
  apply();
  if (location.hash === "#q") input.focus();
}

function read(element) {
  return {
    label: element.querySelector(".code").textContent,
    messages: element.dataset.documented === undefined ? [] : [...element.querySelectorAll(".message")].map(({ textContent }) => textContent),
    operations: [...element.querySelectorAll(".operations code")].map(({ textContent }) => textContent),
    dataset: element.dataset,
  };
}

/** {facet: Map of value to {input, number}}; a facet whose rows all have the same value is left out. */
function facetBoxes(facets, rows, choice) {
  const all = counts(rows, { query: "", facets: Object.fromEntries(FACETS.map((facet) => [facet, new Set()])) });
  const boxes = {};
  const groups = el("div", { class: "groups" });
  for (const facet of FACETS) {
    boxes[facet] = new Map();
    const group = el("fieldset", { class: all[facet].size > MANY && "wide" }, el("legend", {}, NAMES[facet]));
    for (const value of all[facet].keys()) {
      const input = el("input", { type: "checkbox", value, "data-facet": facet });
      input.checked = choice.facets[facet].has(value);
      const number = el("span", { class: "n" });
      group.append(el("label", {}, input, el("span", {}, value), number));
      boxes[facet].set(value, { input, number });
    }
    if (all[facet].size > 1) groups.append(group);
  }
  facets.append(el("details", { open: FACETS.some((facet) => choice.facets[facet].size > 0) }, el("summary", {}, "Narrow down"), groups));
  return boxes;
}

function showCounts(boxes, numbers, choice) {
  for (const facet of FACETS) {
    for (const [value, { input, number }] of boxes[facet]) {
      const left = numbers[facet].get(value);
      number.textContent = left;
      input.checked = choice.facets[facet].has(value);
      input.parentElement.classList.toggle("none", left === 0 && !input.checked);
    }
  }
}

/** `inside` is the number of errors inside errors that fit; 0 where nothing is asked. */
function said(shown, all, inside) {
  const errors = all === 1 ? "error" : "errors";
  if (inside > 0) return `${shown} of ${all} ${errors}, and ${inside} inside errors`;
  if (shown === all) return `${all} ${errors}`;
  if (shown === 0) return "No match.";
  return `${shown} of ${all} ${errors}`;
}

function keepAddress(choice) {
  try {
    history.replaceState(null, "", `${location.pathname}${toAddress(choice)}${location.hash}`);
  } catch {
    // Some browsers refuse it for files; then the address just stays as it is.
  }
}
