# The console of guides/how-to/adopt. The site's build runs it; the page includes its steps.
# staging: aerosync/getBalance/AC-105 STATUS_IS_TEAPOT

# tag::declare[]
sed '/manuallyLinked/d' staging.yaml > without.yaml
./linkfault declare --target without.yaml
# end::declare[]

# exits 1
# tag::write[]
./linkfault run --target staging.yaml --tags @operation:getBalance --write-deviations deviations.yaml
# end::write[]

# tag::file[]
cat deviations.yaml
# end::file[]

# exits 1
# tag::blank[]
./linkfault run --target staging.yaml --tags @operation:getBalance --deviations deviations.yaml
# end::blank[]

# tag::filled[]
sed -i "s/reason: ''/reason: reported to the vendor/; s/owner: ''/owner: payments/" deviations.yaml
./linkfault run --target staging.yaml --tags @operation:getBalance --deviations deviations.yaml
# end::filled[]
