// The errors inside errors: lists that are in the HTML, closed, and shown with what is searched for.
import { asksNothing } from "./choice.js";
import { innerRowOf } from "./rows.js";
import { best, selected } from "./selection.js";

/** What shows them beside the list of errors: `show(choice, close)` shows those that fit, above the list where one fits better
 * than `close`, and returns their number; 0 where nothing is asked. */
export function innerList(page, list) {
  const section = page.getElementById("nested")?.parentElement;
  if (!section) return { show: () => 0, rows: [], codes: [] };
  const home = page.createComment("");
  section.before(home);
  const groups = [...section.querySelectorAll("details.nested")].map((details) => ({
    details,
    rows: innerRows(details),
  }));

  function show(choice, close) {
    const asked = !asksNothing(choice);
    const found = groups.map(({ details, rows }) => ({ details, rows, shown: selected(rows, choice) }));
    for (const { details, rows, shown } of found) {
      const fits = new Set(shown);
      for (const row of rows) row.element.hidden = !fits.has(row);
      details.querySelector("ul").append(...(asked ? shown : rows).map(({ element }) => element));
      details.open = asked && shown.length > 0;
    }
    const all = found.flatMap(({ shown }) => shown);
    const first = asked && all.length > 0 && best(all, choice.query) > close;
    if (first) list.before(section);
    else home.after(section);
    return asked ? all.length : 0;
  }
  const all = groups.flatMap(({ rows }) => rows);
  return { show, rows: all, codes: all.map(({ code }) => code) };
}

/** The first of a group names it. */
function innerRows(details) {
  let group = "";
  return [...details.querySelectorAll("li")].map((element) => {
    group = element.dataset.group ?? group;
    return { element, ...innerRowOf(element.textContent.trim(), details.dataset.provider, group) };
  });
}
