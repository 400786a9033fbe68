# The console of guides/explanation/growing-contract. The site's build runs it; the page includes its steps.
# has: examples/growing-catalog

# tag::make[]
for date in $(tail -n +2 growing-catalog/lists.tsv | cut -f 1); do
    sh growing-catalog/catalog.sh $date catalogs/$date
done
ls catalogs
# end::make[]

# tag::steps[]
old=''
for now in $(ls catalogs); do
    [ -z "$old" ] || echo "$now  $(./linkfault diff catalogs/$old catalogs/$now | grep -o '[0-9]* breaking, .*')"
    old=$now
done
# end::steps[]

# exits 1
# tag::breaking[]
./linkfault diff --fail-on breaking catalogs/2023-06-21 catalogs/2023-06-23
# end::breaking[]
