# The console of guides/reference/exit-codes. The site's build runs it; the page includes its steps.
# staging: aerosync/getBalance/AC-105 STATUS_IS_TEAPOT

# tag::conforms[]
./linkfault run --target staging.yaml --entry aerosync/getBalance/AC-104
# end::conforms[]

# exits 1
# tag::fails[]
./linkfault run --target staging.yaml --entry aerosync/getBalance/AC-105
# end::fails[]

# exits 2
# tag::usage[]
./linkfault run --target staging.yaml --entry aerosync/getBalance/AC-150
# end::usage[]

# exits 3
# tag::incomplete[]
sed '/manuallyLinked/d' staging.yaml > without.yaml
./linkfault run --target without.yaml --entry aerosync/getBalance/AC-105
# end::incomplete[]

# tag::declared[]
sed '/manuallyLinked/d' staging.yaml > declared.yaml
cat >> declared.yaml <<'END'
declared:
  aerosync/getBalance/AC-105: staging has no manually linked account
END
./linkfault run --target declared.yaml --entry aerosync/getBalance/AC-105
# end::declared[]
