// What the pages with handlers have beside `site.js`, and before it, which looks at what is shown.
import { languageTabs } from "./page/languages.js";

languageTabs(document);
