# The console of guides/tutorial/own-api. The site's build runs it; the page includes its steps.
# has: examples/library

# tag::check[]
./linkfault check --catalog library
# end::check[]

# exits 2
# tag::mistake[]
sed -i.bak 's/the book is on loan /the book is on load /' library/features/library/errors.feature
./linkfault check --catalog library
# end::mistake[]

# tag::mended[]
mv library/features/library/errors.feature.bak library/features/library/errors.feature
./linkfault check --catalog library
# end::mended[]

# tag::explain[]
./linkfault explain --catalog library BOOK_ON_LOAN
# end::explain[]

# tag::self[]
./linkfault run --catalog library
# end::self[]

# serves
# tag::mock[]
./linkfault mock --catalog library
# end::mock[]

# tag::curl[]
curl -sS -i http://127.0.0.1:8105/v1/loans -H 'Library-Key: mine' -H 'Content-Type: application/json' -d '{"isbn": "mock-isbn-onLoan"}'
# end::curl[]

# tag::prefer[]
curl -sS -i http://127.0.0.1:8105/v1/books/9780000000001 -H 'Library-Key: mine' -H 'Prefer: error=INVALID_KEY'
# end::prefer[]

# tag::target[]
./linkfault export --catalog library --format target
# end::target[]

# serves
# tag::server[]
java library/LibraryServer.java 8200
# end::server[]

# exits 1
# tag::run[]
export LIBRARY_URL=http://127.0.0.1:8200/v1 LIBRARY_KEY=library-key-1
./linkfault run --catalog library --target library/target.yaml
# end::run[]

# tag::accepted[]
cat > deviations.yaml <<'END'
- entry: library/BOOK_ON_LOAN
  rule: status
  reason: the manual says 409; reported to the library
  owner: lending
  until: '2027-01-31'
END
export LIBRARY_URL=http://127.0.0.1:8200/v1 LIBRARY_KEY=library-key-1
./linkfault run --catalog library --target library/target.yaml --deviations deviations.yaml
# end::accepted[]

# tag::draft[]
./linkfault draft --openapi library/openapi.yaml --output drafted
# end::draft[]

# tag::drafted[]
./linkfault check --catalog drafted
./linkfault run --catalog drafted
# end::drafted[]
