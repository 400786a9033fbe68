// DuckDB over recorded traffic: counts the exchanges by method, path without ids, status and code. Less than an audit does.
// Usage: node group.mjs TRAFFIC THREADS [--groups]
import { DuckDBInstance } from '@duckdb/node-api';

const [traffic, threads, groups] = process.argv.slice(2);
const database = await DuckDBInstance.create(':memory:', { threads });
const connection = await database.connect();
// A body is a text with JSON in it, or JSON. An id has eight hexadecimal digits in a row, and no operation's name has.
const query = `
  SELECT request.method AS method,
         regexp_replace(regexp_replace(request.url, '^https?://[^/]*|[?].*', '', 'g'), '/[^/]*[0-9a-f]{8}[^/]*', '/{}', 'g') AS path,
         response.status AS status,
         coalesce(json_extract_string(body, '$.error.code'), json_extract_string(body, '$.code')) AS code,
         count(*) AS lines
  FROM (
    SELECT request, response,
           CASE json_type(response.body) WHEN 'VARCHAR' THEN TRY_CAST(response.body ->> '$' AS JSON) ELSE response.body END AS body
    FROM read_json('${traffic.replaceAll("'", "''")}', format = 'newline_delimited', columns = {
      request: 'STRUCT(method VARCHAR, url VARCHAR)',
      response: 'STRUCT(status INTEGER, body JSON)'
    })
  )
  GROUP BY ALL ORDER BY ALL`;
const rows = await (await connection.runAndReadAll(query)).getRowObjects();
let lines = 0n;
for (const row of rows) {
  lines += row.lines;
  if (groups) console.log([row.lines, row.method, row.path, row.status, row.code].join('\t'));
}
console.log(`${lines} lines, ${rows.length} groups`);
