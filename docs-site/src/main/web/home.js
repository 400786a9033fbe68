// The home page: search and facets over the rows that the page has, and the paste box.
import { pasteBox } from "./paste/box.js";
import { search } from "./search/view.js";

const form = document.getElementById("search");
const box = document.getElementById("paste");
const explain = box && pasteBox(box, document.getElementById("answer"));
if (form) {
  search({
    form,
    facets: document.getElementById("facets"),
    count: document.getElementById("count"),
    explain,
    marks: JSON.parse(box?.dataset.marks ?? "[]"),
  });
}
