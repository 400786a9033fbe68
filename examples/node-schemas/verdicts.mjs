// Validates each example of the repository by each profile, with the schemas of the npm package; `../verify` compares the
// lists with others'. Ajv's default export reads draft-07, with its default options; `ajv/dist/2020.js` reads 2020-12.
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const examples = new URL('../../schemas/', import.meta.url);
const index = require('@linkfault/schemas/index.json');

// What Ajv says beside its verdicts, such as that a keyword is unknown, is a fault of the schemas.
for (const stream of ['log', 'warn', 'error']) {
  console[stream] = (...words) => {
    throw new Error(words.join(' '));
  };
}

const verdicts = { '2020-12': [], 'draft-07': [] };
for (const { name, draft, profile, file } of index.schemas) {
  // tag::ajv[]
  const ajv = draft === 'draft-07' ? new Ajv() : new Ajv2020();
  const validate = ajv.compile(require(`@linkfault/schemas/${file}`));
  // end::ajv[]
  if (profile === null) continue;
  const [api, subject] = name.split('/');
  for (const kind of ['valid', 'open', 'invalid']) {
    const folder = `${api}/examples/${subject}/${kind}/`;
    for (const example of readdirSync(new URL(folder, examples))) {
      const accepted = validate(JSON.parse(readFileSync(new URL(folder + example, examples), 'utf8')));
      verdicts[draft].push(`${folder}${example} ${profile} ${accepted ? 'accepted' : 'refused'}\n`);
    }
  }
}
mkdirSync('target', { recursive: true });
for (const [draft, lines] of Object.entries(verdicts)) {
  writeFileSync(`target/ajv-${draft}.txt`, lines.sort().join(''));
}
