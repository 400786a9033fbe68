// Calls the generated method of each error's operation, and reads the error with the generated function. Argument: the list.
import { readFileSync } from 'node:fs';
import {
  AerosyncApi,
  AerosyncErrorBodyFromJSON,
  Configuration,
  FuseApi,
  FuseErrorBodyFromJSON,
  ResponseError,
  type InitOverrideFunction,
} from './client/index.js';

type Call = (parameters: Record<string, unknown>, overrides: InitOverrideFunction) => Promise<unknown>;

const apis = { aerosync: new AerosyncApi(new Configuration()), fuse: new FuseApi(new Configuration()) };
// Whatever an operation needs: the mock looks at nothing but the preference.
const anything = new Proxy({}, { get: (_, name) => (/Request$/.test(String(name)) ? {} : 'example') });

let parsed = 0;
for (const line of readFileSync(process.argv[2]!, 'utf8').trimEnd().split('\n')) {
  const [api, operation, error, expected] = line.split('\t') as ['aerosync' | 'fuse', string, string, string];
  const client = apis[api];
  const call = (client as unknown as Record<string, Call>)[operation]!.bind(client);
  const refused = await call(anything, async ({ init }) => ({
    headers: { ...(init.headers as Record<string, string>), Prefer: `error=${error}` },
  })).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(refused instanceof ResponseError)) throw new Error(`${line}: ${refused}`);
  const body: unknown = await refused.response.json();
  const code: string = api === 'fuse' ? FuseErrorBodyFromJSON(body).code : AerosyncErrorBodyFromJSON(body).error.code;
  if (!new RegExp(`^(${expected})$`).test(code)) throw new Error(`${line}: the client reads ${code}`);
  parsed++;
}
console.log(`typescript-fetch: ${parsed} errors parsed`);
