// Runs in the head, before the first paint: a stored choice of light or dark wins over the system's setting.
import { storedTheme } from "./page/stored-theme.js";

const theme = storedTheme();
if (theme) document.documentElement.dataset.theme = theme;
document.documentElement.classList.add("scripted");
