// The reader's choice of light or dark, kept in this browser; a browser that refuses storage keeps the system's setting.

const KEY = "linkfault-theme";

/** "light", "dark", or null for the system's setting. */
export function storedTheme() {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === "light" || theme === "dark" ? theme : null;
  } catch {
    return null;
  }
}

/** Stores "light" or "dark"; null returns to the system's setting. */
export function storeTheme(theme) {
  try {
    if (theme) localStorage.setItem(KEY, theme);
    else localStorage.removeItem(KEY);
  } catch {
    // The choice then lasts as long as the page.
  }
}
