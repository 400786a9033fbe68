# The console of guides/how-to/network. The site's build runs it; the page includes its steps.

# serves
# tag::start[]
./linkfault mock --tls
# end::start[]

# tag::files[]
curl -sSk -o linkfault-mock.pem https://127.0.0.1:8105/certificate.pem
curl -sSk -o target.yaml https://127.0.0.1:8105/target.yaml
grep trust target.yaml
# end::files[]

# tag::trusted[]
./linkfault run --target target.yaml --entry fuse/status/404
# end::trusted[]

# exits 3
# tag::untrusted[]
sed '/trust:/d' target.yaml > untrusted.yaml
./linkfault run --target untrusted.yaml --entry fuse/status/404
# end::untrusted[]

# exits 3
# tag::proxy[]
HTTPS_PROXY=http://127.0.0.1:8200 ./linkfault run --target target.yaml --entry fuse/status/404
# end::proxy[]
