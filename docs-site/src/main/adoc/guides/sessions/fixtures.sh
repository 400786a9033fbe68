# The console of guides/how-to/fixtures. The site's build runs it; the page includes its steps.

# exits 2
# tag::unset[]
cp target.example.yaml staging.yaml
./linkfault run --target staging.yaml --dry-run
# end::unset[]

# tag::small[]
cat > staging.yaml <<'END'
aerosync:
  baseUrl: https://api.staging.aerosync.com/v2
  apiKey: ${AEROSYNC_API_KEY}
  apiSecret: ${AEROSYNC_API_SECRET}
  fixtures:
    healthy:
      connectionId: 0123456789abcdef0123456789abcdef
    manuallyLinked:
      connectionId: fedcba9876543210fedcba9876543210
END
# end::small[]

# tag::dry-run[]
export AEROSYNC_API_KEY=... AEROSYNC_API_SECRET=...
./linkfault run --target staging.yaml --dry-run --tags "@operation:getBalance or @operation:getJob"
# end::dry-run[]
