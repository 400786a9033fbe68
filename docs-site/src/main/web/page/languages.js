// Handlers in several languages as tabs, with the chosen language kept in this browser. Without scripts they stand one after another.
import { el } from "./dom.js";

const KEY = "linkfault-language";

/** Makes tabs of every element with the class `handlers`; a choice in one of them is one in all. */
export function languageTabs(place) {
  const sets = [...place.querySelectorAll(".handlers")].map(tabsOf);
  const choose = (language) => {
    store(language);
    for (const set of sets) set.show(language);
  };
  for (const set of sets) {
    set.onChoice(choose);
    set.show(stored());
  }
}

function tabsOf(box, at) {
  const panels = [...box.querySelectorAll(":scope > section")];
  const tabs = panels.map((panel, number) => {
    panel.id = `handler-${at}-${panel.dataset.language}`;
    panel.setAttribute("role", "tabpanel");
    const id = `language-${at}-${panel.dataset.language}`;
    panel.setAttribute("aria-labelledby", id);
    return el("button", { type: "button", role: "tab", id, "aria-controls": panel.id, tabindex: number === 0 ? 0 : -1 }, panel.querySelector("h3").textContent);
  });
  const list = el("div", { role: "tablist", "aria-label": "Language" }, ...tabs);
  box.prepend(list);
  box.classList.add("tabs");

  function show(language) {
    const wanted = panels.findIndex((panel) => panel.dataset.language === language);
    const chosen = wanted < 0 ? 0 : wanted;
    panels.forEach((panel, number) => {
      panel.hidden = number !== chosen;
      tabs[number].setAttribute("aria-selected", String(number === chosen));
      tabs[number].tabIndex = number === chosen ? 0 : -1;
    });
  }

  function onChoice(choose) {
    tabs.forEach((tab, number) => {
      tab.addEventListener("click", () => choose(panels[number].dataset.language));
    });
    list.addEventListener("keydown", (event) => {
      const to = next(event.key, tabs.indexOf(event.target), tabs.length);
      if (to === null) return;
      event.preventDefault();
      choose(panels[to].dataset.language);
      tabs[to].focus();
    });
  }
  return { show, onChoice };
}

/** The tab that a key leads to, or null. */
function next(key, from, count) {
  switch (key) {
    case "ArrowRight":
      return (from + 1) % count;
    case "ArrowLeft":
      return (from + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function store(language) {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // The choice then lasts as long as the page.
  }
}
