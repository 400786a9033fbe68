// Lists the errors of an OpenAPI document: API, operation, what to prefer, and the codes that may come, as a regular expression.
// With each operation also a code and a member that no document has yet.
import { readFileSync } from 'node:fs';

const document = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const lines = new Set();
for (const item of Object.values(document.paths)) {
  for (const { operationId, tags, responses } of Object.values(item).filter((each) => each.operationId)) {
    for (const response of Object.values(responses)) {
      for (const { $ref } of Object.values(response.content?.['application/json'].examples ?? {})) {
        const { value, 'x-linkfault-entry': entry } = document.components.examples[$ref.split('/').at(-1)];
        lines.add([tags[0], operationId, entry, value.error?.code ?? value.code].join('\t'));
      }
    }
    for (const undocumented of ['unknown', 'extra-member']) {
      lines.add([tags[0], operationId, undocumented, '.+'].join('\t'));
    }
  }
}
console.log([...lines].join('\n'));
