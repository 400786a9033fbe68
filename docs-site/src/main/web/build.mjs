// Builds the browser's side of the site: the published schemas as code (no eval in the browser, so that a strict Content-Security-Policy
// holds), bundled with our own code into classic scripts (modules do not load from file://).
//
//   node src/main/web/build.mjs DATA SCHEMAS OUT
//
// DATA is what the browser knows: the catalog as JSON (its errata carry the schemas of their readings) and how the errors of each API
// look. SCHEMAS is the folder with a folder of schemas for each API. OUT is the folder for the site's assets. What is generated on
// the way is left beside DATA.
// The same sources give the same bytes.
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { requirementName, validatorName } from "./paste/apis.js";

const web = dirname(fileURLToPath(import.meta.url));
const site = join(web, "../../..");

/** What standards all browsers of the last two years share; nothing is rewritten for older ones. */
const TARGET = ["chrome123", "firefox120", "safari17.5"];

const [dataFile, schemas, out] = process.argv.slice(2);
if (!dataFile || !schemas || !out) {
  console.error("usage: node src/main/web/build.mjs DATA SCHEMAS OUT");
  process.exit(2);
}
const generated = dirname(dataFile);

/** JavaScript whose exports are validators of these schemas, by name. */
function code(schemasByName, options) {
  const ajv = new Ajv2020({
    code: { source: true, esm: true },
    strict: true,
    strictTypes: false,
    strictRequired: false,
    messages: false,
    ...options,
  });
  const exported = {};
  for (const [name, schema] of schemasByName) {
    // The names in the files are for people; two readings may share a schema.
    const { $id, ...rest } = schema;
    ajv.addSchema(rest, name);
    exported[name] = name;
  }
  return standalone.default(ajv, exported);
}

/** The published schemas that the paste box validates with: of each API its error body, and the strings of its surfaces. */
async function publishedSchemas({ apis }) {
  const names = apis.flatMap(({ id, surfaces }) => [
    `${id}/error-body`,
    ...surfaces.flatMap((surface) => [`${id}/${surface.id}-error`, `${id}/${surface.id}-string`]),
  ]);
  const files = names.flatMap((name) => ["open", "strict"].map((profile) => `${name}.${profile}`));
  return Promise.all(
    files.map(async (file) => [
      validatorName(file),
      JSON.parse(await readFile(join(schemas, `${file}.schema.json`), "utf8")),
    ]),
  );
}

/** The schemas of what single entries must have beyond the schema of the error body. */
function requirementSchemas({ apis }) {
  return apis.flatMap((api) => api.requirements.map(({ schema }, place) => [requirementName(api, place), schema]));
}

/** The schemas of the errata's readings, each once, and which reading has which. */
function seenSchemas(catalog) {
  const names = new Map();
  const of = {};
  for (const erratum of catalog.errata) {
    erratum.readings.forEach((reading, at) => {
      if (!reading.seen) return;
      const text = JSON.stringify(reading.seen);
      if (!names.has(text)) names.set(text, `seen${names.size}`);
      of[`${erratum.id}/${at}`] = names.get(text);
    });
  }
  return { of, schemas: [...names].map(([text, name]) => [name, JSON.parse(text)]) };
}

const data = JSON.parse(await readFile(dataFile, "utf8"));
const seen = seenSchemas(data);
await mkdir(generated, { recursive: true });
await writeFile(join(generated, "published.js"), code(await publishedSchemas(data), { allErrors: true }));
await writeFile(join(generated, "required.js"), code(requirementSchemas(data), {}));
await writeFile(join(generated, "seen.js"), code(seen.schemas, {}));
await writeFile(
  join(generated, "validators.js"),
  `import * as published from "./published.js";\nimport * as required from "./required.js";\nimport * as seen from "./seen.js";\n` +
    `export { published, required, seen };\nexport const seenOf = ${JSON.stringify(seen.of)};\n`,
);

const common = {
  absWorkingDir: site,
  bundle: true,
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  target: TARGET,
  alias: { "linkfault-validators": join(generated, "validators.js") },
};
await build({
  ...common,
  entryPoints: ["theme", "site", "home", "paste", "handlers"].map((name) => join(web, `${name}.js`)),
  format: "iife",
  minify: true,
  outdir: out,
});
await build({
  ...common,
  entryPoints: ["site", "pictures"].map((name) => join(web, `${name}.css`)),
  minify: true,
  outdir: out,
});
await copyFile(join(web, "favicon.svg"), join(out, "favicon.svg"));
// The same validators for the tests that run without a browser.
await build({
  ...common,
  entryPoints: [join(generated, "validators.js")],
  format: "esm",
  outfile: join(generated, "validators.mjs"),
});
