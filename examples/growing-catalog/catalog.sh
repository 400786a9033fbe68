#!/bin/sh
# Writes the catalog of one of the lists of codes: sh catalog.sh DATE FOLDER
# DATE is one of lists.tsv. FOLDER is made, or what is in it is overwritten.
set -eu
here=$(dirname "$0")
date=$1
folder=$2

awk -F '\t' -v date="$date" 'NR > 1 && $1 == date {known = 1} END {exit !known}' "$here/lists.tsv" || {
    echo "lists.tsv has no list of $date" >&2
    exit 2
}
mkdir -p "$folder"
cp -R "$here/base/." "$folder"

codes() {
    awk -F '\t' -v date="$date" 'NR > 1 && $2 <= date && ($3 == "-" || $3 > date) {print $1}' "$here/codes.tsv"
}

statuses='400 401 402 403 404 429 500'

# No document says what brings a code about, so the condition is to ask Linkfault's mock for it.
for id in $(codes) $(printf 'status/%s ' $statuses); do
    printf -- "- condition: fuse/%s is asked for\n" "$id"
    printf "  how: Ask the mock for it.\n"
    printf "  change: {headers: {Prefer: error=fuse/%s}}\n" "$id"
done > "$folder/features/fuse/conditions.yaml"

outline() {
    printf '@fuse\nFeature: %s\n\n  Scenario Outline: %s\n' "$1" "$2"
    printf '    Given that <condition>\n    When the client calls <operation>\n    Then the API answers <status>%s\n\n    Examples:\n' "$3"
}

{
    outline 'Codes' '<code>' ' with the error <code>'
    printf '      | code | operation | status | condition | cause | action | remedy | evidence |\n'
    for code in $(codes); do
        printf '      | %s | getEntity | 4xx or 5xx | fuse/%s is asked for | No document says. | act-on-type | Act on the type. | inferred |\n' \
            "$code" "$code"
    done
} > "$folder/features/fuse/codes.feature"

{
    outline 'Statuses' '<status>' ''
    printf '      | operation | status | condition | cause | action | remedy | evidence |\n'
    for status in $statuses; do
        printf '      | getEntity | %s | fuse/status/%s is asked for | The page of errors lists the status. | act-on-status | Act on the status. | inferred |\n' \
            "$status" "$status"
    done
} > "$folder/features/fuse/statuses.feature"
