# The console of guides/how-to/mock. The site's build runs it; the page includes its steps.

# serves
# tag::start[]
./linkfault mock
# end::start[]

# tag::prefer[]
curl -sS -i http://127.0.0.1:8105/v2/accounts/c0ffee00000000000000000000000000/balance \
  -H 'Authorization: Bearer mock-aerosync-token' -H 'Prefer: error=AC-105'
# end::prefer[]

# tag::magic[]
curl -sS -i http://127.0.0.1:8105/v2/accounts/c0ffee00000000000000000000000104/balance \
  -H 'Authorization: Bearer mock-aerosync-token'
# end::magic[]

# tag::wrong[]
curl -sS -i http://127.0.0.1:8105/v2/accounts/c0ffee00000000000000000000000000/balance \
  -H 'Authorization: Bearer expired'
# end::wrong[]

# tag::fault[]
curl -sS -i http://127.0.0.1:8105/v2/accounts/c0ffee00000000000000000000000000/balance \
  -H 'Authorization: Bearer mock-aerosync-token' -H 'Prefer: fault=html-502'
# end::fault[]

# tag::times[]
for attempt in 1 2 3; do
  curl -sS -o /dev/null -w '%{http_code}\n' http://127.0.0.1:8105/v2/accounts/c0ffee00000000000000000000010000/balance \
    -H 'Authorization: Bearer mock-aerosync-token' -H 'Prefer: error=AC-104; times=2'
  sleep 0.3
done
# end::times[]

# tag::scenario[]
curl -sS -X PUT http://127.0.0.1:8105/linkfault/scenarios \
  -d '{"scenarios": [{"operation": "getAccount", "request": 2, "error": "AC-103"}]}'
# end::scenario[]

# tag::unknown[]
curl -sS -i http://127.0.0.1:8105/v2/accounts/c0ffee00000000000000000000000000/balance \
  -H 'Authorization: Bearer mock-aerosync-token' -H 'Prefer: error=unknown; of=AC-104'
# end::unknown[]

# tag::slip[]
curl -sS -i http://127.0.0.1:8105/v2/accounts/c0ffee00000000000000000000000000/balance \
  -H 'Authorization: Bearer mock-aerosync-token' -H 'Prefer: error=AC-104; time=2'
# end::slip[]

# tag::miss[]
curl -sS -i http://127.0.0.1:8105/v2/account/c0ffee00000000000000000000000000/balance
# end::miss[]

# tag::again[]
for attempt in 1 2; do
  curl -sS -o /dev/null http://127.0.0.1:8105/v2/accounts/c0ffee00000000000000000000000105/balance \
    -H 'Authorization: Bearer mock-aerosync-token'
done
# end::again[]

# tag::verdict[]
curl -sS -X POST http://127.0.0.1:8105/linkfault/verdict -d '{"grade": true, "coverage": "20%"}' | sed -n '1,4p'
# end::verdict[]
