# The console of guides/how-to/proxy. The site's build runs it; the page includes its steps.

# serves
# tag::sandbox[]
./linkfault mock
# end::sandbox[]

# serves
# tag::start[]
./linkfault proxy --to http://127.0.0.1:8105/v2 --record traffic.ndjson
# end::start[]

# tag::passed[]
curl -sS -i http://127.0.0.1:8106/accounts/c0ffee00000000000000000000000105/balance \
  -H 'Authorization: Bearer mock-aerosync-token' | sed -n '1p;$p'
# end::passed[]

# tag::injected[]
curl -sS -i http://127.0.0.1:8106/accounts/c0ffee00000000000000000000000000/balance \
  -H 'Authorization: Bearer mock-aerosync-token' -H 'Prefer: error=AC-104' | sed -n '1p;$p'
# end::injected[]

# tag::audit[]
./linkfault audit traffic.ndjson
# end::audit[]
