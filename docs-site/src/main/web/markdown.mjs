// Writes the Markdown twin of each HTML page beside it, and all of a site in one file; the site of another catalog has one of its own.
//
//   node src/main/web/markdown.mjs SITE LIST
//
// SITE is the finished site; LIST is a file with the address of a page in each line, in the order that llms-full.txt has.
// The same pages give the same bytes.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gfm } from "@joplin/turndown-plugin-gfm";
import Turndown from "turndown";

const [site, list] = process.argv.slice(2);
if (!site || !list) {
  console.error("usage: node src/main/web/markdown.mjs SITE LIST");
  process.exit(2);
}

const markdown = new Turndown({ headingStyle: "atx", codeBlockStyle: "fenced", bulletListMarker: "-", emDelimiter: "_" });
markdown.use(gfm);
// What only a browser can use, and what is a picture.
markdown.remove(["script", "style", "noscript", "form", "button", "svg", "template", "nav"]);
markdown.addRule("description", {
  filter: ["dt"],
  replacement: (content) => `\n\n**${content.trim()}**: `,
});
markdown.addRule("described", {
  filter: ["dd"],
  replacement: (content) => `${content.trim()}\n\n`,
});
markdown.addRule("example", {
  filter: (node) => node.nodeName === "PRE",
  replacement: (content, node) => `\n\n\`\`\`${languageOf(node)}\n${node.textContent.trim()}\n\`\`\`\n\n`,
});
markdown.addRule("page", {
  filter: (node) => node.nodeName === "A" && /^(?![a-z]+:|#).*\.html(#|$)/.test(node.getAttribute("href") ?? ""),
  replacement: (content, node) => `[${content}](${node.getAttribute("href").replace(/\.html(?=#|$)/, ".md")})`,
});

/** The language that a block of code names, or nothing. */
function languageOf(block) {
  return block.querySelector("code[data-lang]")?.getAttribute("data-lang") ?? "";
}

const whole = new Map([["", ""]]);
for (const address of (await readFile(list, "utf8")).split("\n").filter(Boolean)) {
  const html = await readFile(join(site, address), "utf8");
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "";
  const text = `${markdown.turndown(main).trim()}\n`;
  await writeFile(join(site, address.replace(/\.html$/, ".md")), text);
  const base = /^catalogs\/[^/]+\//.exec(address)?.[0] ?? "";
  if (!address.endsWith("index.html")) {
    whole.set(base, `${whole.get(base) ?? ""}<!-- ${address.slice(base.length)} -->\n\n${text}\n`);
  }
}
for (const [base, text] of whole) {
  await writeFile(join(site, base, "llms-full.txt"), text);
}
