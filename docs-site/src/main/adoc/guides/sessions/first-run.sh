# The console of guides/tutorial/first-run. The site's build runs it; the page includes its steps.

# tag::run[]
./linkfault run
# end::run[]

# serves
# tag::mock[]
./linkfault mock
# end::mock[]

# tag::curl[]
curl -sS -i http://127.0.0.1:8105/v2/accounts/c0ffee00000000000000000000000105/balance \
  -H 'Authorization: Bearer mock-aerosync-token'
# end::curl[]

# tag::explain[]
./linkfault explain AC-105
# end::explain[]

# tag::target[]
curl -sS -o mine.yaml http://127.0.0.1:8105/target.yaml
./linkfault run --target mine.yaml --entry aerosync/getBalance/AC-105
# end::target[]

# exits 1
# tag::break[]
sed 's/manuallyLinked: {connectionId: c0ffee00000000000000000000000105/manuallyLinked: {connectionId: c0ffee00000000000000000000000000/' \
  mine.yaml > broken.yaml
./linkfault run --target broken.yaml --entry aerosync/getBalance/AC-105
# end::break[]
