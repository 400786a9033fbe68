// The paste box: loads the catalog and the validators when they are first needed, and shows the answer.
import { makeCopyable } from "../page/copyable.js";
import { el } from "../page/dom.js";
import { linked } from "./link.js";

const PAUSE_MS = 150;
const NEEDED = ["assets/data.js", "assets/paste.js"];

/** Fills the section, and the output with each answer; returns a function that explains a text as if it had been pasted there. */
export function pasteBox(section, output) {
  const area = el("textarea", {
    id: "pasted",
    rows: "2",
    spellcheck: "false",
    autocomplete: "off",
    autocapitalize: "off",
    "aria-describedby": "pasted-note",
    placeholder: section.dataset.example,
  });
  output.setAttribute("role", "region");
  output.setAttribute("aria-label", "What it is");
  // The answer is long: what is said of it is its first sentence.
  const said = el("p", { class: "vh", role: "status" });
  output.before(said);
  const clear = el("button", { type: "button", class: "clear", hidden: true }, "Clear");
  const { surfaces } = section.dataset;
  const kinds = `An error body, a whole HTTP response, ${surfaces ? `a line of a log, or a string of the ${surfaces}` : "or a line of a log"}.`;
  section.append(
    el("label", { for: "pasted" }, "Or paste what came back"),
    area,
    el("p", { class: "note", id: "pasted-note" }, `${kinds} It never leaves this page.`, clear),
  );
  section.hidden = false;

  let pending = 0;
  async function show() {
    clear.hidden = area.value === "";
    const asked = area.value;
    if (asked !== "" && !isLoaded) output.replaceChildren(el("p", { class: "loading" }, "Loading what is known of the errors …"));
    try {
      await loaded();
      isLoaded = true;
      if (asked !== area.value) return;
      const { elements, spoken } = globalThis.linkfaultExplain(asked);
      output.replaceChildren(...elements.flat(3).filter(Boolean));
      said.textContent = spoken;
      makeCopyable(output);
    } catch (fault) {
      output.replaceChildren(el("p", { class: "verdict bad" }, `This page cannot explain it: ${fault.message}`));
    }
    delete output.dataset.pending;
  }
  function later() {
    output.dataset.pending = "true";
    clearTimeout(pending);
    pending = setTimeout(show, PAUSE_MS);
  }
  area.addEventListener("focus", () => loaded().catch(() => {}));
  area.addEventListener("input", later);
  area.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && area.value !== "") set("");
  });
  clear.addEventListener("click", () => {
    set("");
    area.focus();
  });
  function set(text) {
    area.value = text;
    show();
  }
  // A link to an answer has the words of the catalog that bring it about, and a browser may bring a text back with the page.
  function fromLink() {
    const asked = linked(location.hash);
    if (asked) set(asked);
  }
  addEventListener("hashchange", fromLink);
  if (area.value !== "") show();
  else fromLink();
  return (text) => {
    set(text);
    area.focus();
  };
}

let loading = null;
let isLoaded = false;

/** The scripts, once; a classic script also loads from file://. */
function loaded() {
  loading ??= NEEDED.reduce((before, address) => before.then(() => load(address)), Promise.resolve()).catch((fault) => {
    loading = null;
    throw fault;
  });
  return loading;
}

function load(address) {
  return new Promise((done, failed) => {
    const script = el("script", { src: address });
    script.addEventListener("load", done);
    script.addEventListener("error", () => failed(new Error(`${address} did not load.`)));
    document.head.append(script);
  });
}
