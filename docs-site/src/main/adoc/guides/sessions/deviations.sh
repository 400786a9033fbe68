# The console of guides/how-to/deviations. The site's build runs it; the page includes its steps.
# staging: aerosync/getBalance/AC-106 MESSAGE_LACKS_ITS_FULL_STOP

# exits 1
# tag::fails[]
./linkfault run --target staging.yaml --tags @operation:getBalance
# end::fails[]

# tag::file[]
cat > deviations.yaml <<'END'
- entry: aerosync/getBalance/AC-106
  rule: message
  actual: '"For security purposes, the FI has paused sharing account information for this user. To continue, the user can reconnect to the FI"'
  reason: the full stop is missing; reported to the vendor
  owner: payments
  until: '2027-01-31'
END
# end::file[]

# tag::accepted[]
./linkfault run --target staging.yaml --tags @operation:getBalance --deviations deviations.yaml
# end::accepted[]

# exits 1
# tag::expired[]
sed "s/until: .*/until: '2026-01-31'/" deviations.yaml > expired.yaml
./linkfault run --target staging.yaml --entry aerosync/getBalance/AC-106 --deviations expired.yaml
# end::expired[]

# exits 1
# tag::gone[]
sed 's/AC-106/AC-104/' deviations.yaml > gone.yaml
./linkfault run --target staging.yaml --entry aerosync/getBalance/AC-104 --deviations gone.yaml
# end::gone[]
