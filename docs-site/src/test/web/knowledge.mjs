// What the tests share: the repository's files, what the browser knows in the built site, and the compiled schemas.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const module = join(dirname(fileURLToPath(import.meta.url)), "../../..");

export const repository = join(module, "..");
export const catalog = JSON.parse(readFileSync(join(module, "target/web/data.json"), "utf8"));
export const { published, required, seen, seenOf } = await import(join(module, "target/web/validators.mjs"));
export const knowledge = { catalog, published, required, seen, seenOf };

/** The examples of an API: [{name: "error-body", verdict: "valid", file, text}]. */
export function examples(api) {
  const root = join(repository, "schemas", api, "examples");
  return readdirSync(root).flatMap((name) =>
    readdirSync(join(root, name)).flatMap((verdict) =>
      readdirSync(join(root, name, verdict)).map((file) => ({ api, name, verdict, file, text: readFileSync(join(root, name, verdict, file), "utf8") })),
    ),
  );
}

/** The example that the Fuse page prints. */
export const documentedFuse = readFileSync(join(repository, "schemas/fuse/examples/error-body/valid/aggregator-error-of-the-page.json"), "utf8");
