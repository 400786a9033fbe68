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

# tag::miss[]
curl -sS -i http://127.0.0.1:8105/v2/account/c0ffee00000000000000000000000000/balance
# end::miss[]

# tag::again[]
for attempt in 1 2; do
  curl -sS -o /dev/null http://127.0.0.1:8105/v2/accounts/c0ffee00000000000000000000000105/balance \
    -H 'Authorization: Bearer mock-aerosync-token'
done
# end::again[]
