// Keys that work on the whole page.

/** Calls `search` for `/`, unless the reader is writing something. */
export function onSlash(search) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
    event.preventDefault();
    search();
  });
}

function writes(element) {
  return element.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName);
}
