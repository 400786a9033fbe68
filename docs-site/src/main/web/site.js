// What every page has: the theme's button, copy buttons, and `/` for the search.
import { makeCopyable } from "./page/copyable.js";
import { filter } from "./page/filter.js";
import { onSlash } from "./page/keys.js";
import { themeButton } from "./page/theme-button.js";

document.querySelector("header.site")?.append(themeButton());
makeCopyable(document.getElementById("main") ?? document.body);
const form = document.getElementById("filter");
if (form) filter(form);
onSlash(() => {
  const search = document.getElementById("q");
  const home = document.querySelector("a.brand")?.href;
  if (search) search.focus();
  else if (home) location.href = `${home}#q`;
});
