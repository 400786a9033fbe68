# The console of guides/explanation/how-it-judges. The site's build runs it; the page includes its steps.
# staging: aerosync/getBalance/AC-105 MESSAGE_LACKS_ITS_FULL_STOP

# tag::older[]
./linkfault run --target staging.yaml --entry aerosync/getBalance/AC-105
# end::older[]

# tag::newest[]
./linkfault run --entry aerosync/getBalance/AC-105
# end::newest[]
