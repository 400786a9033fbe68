// The button that chooses between the system's setting, light and dark.
import { el } from "./dom.js";
import { storedTheme, storeTheme } from "./stored-theme.js";

const NEXT = { system: "light", light: "dark", dark: "system" };

export function themeButton() {
  const button = el("button", { type: "button", class: "theme" });
  show(button, storedTheme() ?? "system");
  button.addEventListener("click", () => {
    const chosen = NEXT[button.dataset.choice];
    storeTheme(chosen === "system" ? null : chosen);
    if (chosen === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
    show(button, chosen);
  });
  return button;
}

function show(button, choice) {
  button.dataset.choice = choice;
  button.textContent = `Theme: ${choice}`;
}
