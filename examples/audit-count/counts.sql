-- What was recorded, counted by operation, status and code, by SQL alone. $traffic and $catalog are files.
-- The ids of paths have 24 hexadecimal digits, and no name has.
WITH operations AS (
  SELECT o.api AS api, o.id AS operation, o.method AS method,
         s.url || regexp_replace(o.path, '\{[^}]*\}', '{}', 'g') AS url
  FROM (SELECT unnest(operations) AS o, servers FROM read_json($catalog)),
       (SELECT unnest(servers) AS s FROM read_json($catalog))
  WHERE o.api = s.api
),
lines AS (
  SELECT request.method AS method,
         regexp_replace(regexp_replace(request.url, '[?].*', ''), '/[0-9a-f]{24}', '/{}', 'g') AS url,
         response.status AS status,
         CASE json_type(response.body)
           WHEN 'VARCHAR' THEN CAST(response.body ->> '$' AS JSON)
           ELSE response.body
         END AS body
  FROM read_json($traffic, format = 'newline_delimited', columns = {
    request: 'STRUCT(method VARCHAR, url VARCHAR)',
    response: 'STRUCT(status INTEGER, body JSON)'
  })
)
SELECT api, operation, status, body IS NOT NULL AS recorded,
       coalesce(json_extract_string(body, '$.error.code'), json_extract_string(body, '$.code')) AS code,
       CAST(count(*) AS INTEGER) AS lines
FROM lines LEFT JOIN operations USING (method, url)
GROUP BY ALL
