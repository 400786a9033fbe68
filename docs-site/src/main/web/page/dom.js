// Builds elements. Text is only ever set as text: nothing here, or anywhere in this folder, parses HTML.

/** An element with attributes and children; strings become text, false and null nothing. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...children.flat(3).filter((child) => child != null && child !== false));
  return element;
}

/** The way from this page to the site's root, with a slash at its end unless it is the root itself. */
export function root() {
  return document.documentElement.dataset.root ?? "";
}
