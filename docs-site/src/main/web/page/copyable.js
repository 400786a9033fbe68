// Puts copy buttons on what people copy: examples, commands, and a page's code.
import { copyButton } from "./copy.js";
import { el } from "./dom.js";

/** Every block of preformatted text, and every element that asks for a button by `data-copy="what it is"`. */
export function makeCopyable(place) {
  for (const block of place.querySelectorAll("pre")) {
    block.parentNode.insertBefore(el("div", { class: "copyable" }, ...copyButton(() => block.textContent, "this text")), block);
    block.previousSibling.append(block);
    // It scrolls sideways where a line is long, and then the keyboard must reach it.
    if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
  }
  for (const element of place.querySelectorAll("[data-copy]")) {
    const text = element.textContent;
    (element.closest("h1") ?? element).append(...copyButton(() => text, element.dataset.copy));
  }
}
