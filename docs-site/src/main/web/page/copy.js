// Buttons that copy a text, and say whether it worked.
import { el } from "./dom.js";

const SHOWN_MS = 2000;

/** A button that copies what `text()` returns at that moment. */
export function copyButton(text, what) {
  const button = el("button", { type: "button", class: "copy", "aria-label": `Copy ${what}` }, "Copy");
  const status = el("span", { class: "vh", role: "status" });
  button.addEventListener("click", async () => {
    const copied = await copy(text());
    button.textContent = copied ? "Copied" : "Not copied";
    status.textContent = copied ? `Copied ${what}` : "The browser refused; select the text and copy it";
    setTimeout(() => {
      button.textContent = "Copy";
      status.textContent = "";
    }, SHOWN_MS);
  });
  return [button, status];
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** For pages from disk, where some browsers keep the clipboard closed. */
function copyBySelection(text) {
  const area = el("textarea", { readonly: true, class: "vh", "aria-hidden": "true" });
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  return copied;
}
