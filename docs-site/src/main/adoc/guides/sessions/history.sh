# The console of guides/how-to/history. The site's build runs it; the page includes its steps.
# staging: aerosync/getBalance/AC-105 STATUS_IS_TEAPOT

# exits 1
# tag::first[]
./linkfault run --target staging.yaml --tags @operation:getBalance --history nights --fail-on new
# end::first[]

# tag::night[]
for file in nights/*.json; do
  sed 's/"startedAt":"[0-9-]*T/"startedAt":"2026-12-31T/' "$file" > nights/2026-12-31.json && rm "$file"
done
# end::night[]

# tag::second[]
./linkfault run --target staging.yaml --tags @operation:getBalance --history nights --fail-on new
# end::second[]

# tag::history[]
./linkfault history nights
# end::history[]

# tag::forms[]
./linkfault history nights --format svg --output nights.svg
./linkfault history nights --format atom --output nights.atom
./linkfault history nights --format badge
# end::forms[]
