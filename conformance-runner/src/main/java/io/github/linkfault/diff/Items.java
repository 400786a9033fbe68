package io.github.linkfault.diff;

import static io.github.linkfault.diff.Meaning.ALLOWANCE;
import static io.github.linkfault.diff.Meaning.CERTAINTY;
import static io.github.linkfault.diff.Meaning.CONTRACT;
import static io.github.linkfault.diff.Meaning.KEY;
import static io.github.linkfault.diff.Meaning.NEED;
import static io.github.linkfault.diff.Meaning.ORIGIN;
import static io.github.linkfault.diff.Meaning.PROMISES;
import static io.github.linkfault.diff.Meaning.WORDS;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A list of the catalog, and what a change of each member of its items means. A test holds these tables to
 * {@code schemas/linkfault/catalog.schema.json}, in both directions.
 *
 * @param list the member of the catalog that holds it: {@code entries}
 * @param kind what one item is called: {@code entry}
 * @param removed what it means that an item went
 * @param added what it means that an item came
 * @param members the members of an item, in the order in which changes are told
 */
record Items(String list, String kind, Impact removed, Impact added, List<Member> members) {

    /**
     * One member of an item.
     *
     * @param name a member inside an object is {@code object.member}
     */
    record Member(String name, Meaning meaning) {}

    /** Every list of the catalog. */
    static final List<Items> ALL = List.of(
            new Items(
                    "entries",
                    "entry",
                    Impact.BREAKING,
                    Impact.ADDITIVE,
                    List.of(
                            new Member("id", KEY),
                            new Member("api", CONTRACT),
                            new Member("surface", CONTRACT),
                            new Member("category", CONTRACT),
                            new Member("operation", CONTRACT),
                            new Member("method", CONTRACT),
                            new Member("path", CONTRACT),
                            new Member("status", CONTRACT),
                            new Member("statuses", PROMISES),
                            new Member("code", CONTRACT),
                            new Member("type", CONTRACT),
                            new Member("message", CONTRACT),
                            new Member("condition", WORDS),
                            new Member("fixture", NEED),
                            new Member("furtherConditions", PROMISES),
                            new Member("cause", WORDS),
                            new Member("action", CONTRACT),
                            new Member("remedy", WORDS),
                            new Member("endUser.show", ALLOWANCE),
                            new Member("endUser.wording", WORDS),
                            new Member("evidence.operation", CERTAINTY),
                            new Member("evidence.path", CERTAINTY),
                            new Member("evidence.remedy", CERTAINTY),
                            new Member("documentedIn", WORDS),
                            // A selection by --tags skips or takes the entry.
                            new Member("tags", PROMISES),
                            new Member("errata", PROMISES),
                            new Member("source", ORIGIN))),
            new Items(
                    "operations",
                    "operation",
                    Impact.BREAKING,
                    Impact.ADDITIVE,
                    List.of(
                            new Member("api", KEY),
                            new Member("id", KEY),
                            new Member("title", WORDS),
                            new Member("method", CONTRACT),
                            new Member("path", CONTRACT),
                            new Member("evidence.path", CERTAINTY),
                            new Member("evidence.table", CERTAINTY),
                            new Member("note", WORDS),
                            new Member("documentedIn", WORDS))),
            new Items(
                    "actions",
                    "action",
                    Impact.BREAKING,
                    Impact.ADDITIVE,
                    List.of(
                            new Member("id", KEY),
                            new Member("does", WORDS),
                            new Member("actor", CONTRACT),
                            new Member("retry", CONTRACT),
                            new Member("endUser.show", CONTRACT),
                            new Member("endUser.wording", WORDS))),
            new Items(
                    "errata",
                    "erratum",
                    Impact.BREAKING,
                    Impact.ADDITIVE,
                    List.of(
                            new Member("id", KEY),
                            new Member("title", WORDS),
                            new Member("entries", PROMISES),
                            new Member("operations", WORDS),
                            new Member("readings", WORDS),
                            new Member("also.status", ALLOWANCE),
                            new Member("also.message", ALLOWANCE),
                            new Member("also.olderMessages", PROMISES),
                            new Member("accepts", WORDS),
                            new Member("why", WORDS),
                            new Member("advice", WORDS),
                            new Member("severity", WORDS),
                            new Member("kind", WORDS),
                            new Member("status", WORDS))),
            new Items(
                    "servers",
                    "server",
                    Impact.BREAKING,
                    Impact.ADDITIVE,
                    List.of(new Member("api", KEY), new Member("id", KEY), new Member("url", CONTRACT))),
            new Items(
                    "sources",
                    "source",
                    Impact.EDITORIAL,
                    Impact.EDITORIAL,
                    List.of(
                            new Member("api", KEY),
                            new Member("id", KEY),
                            new Member("address", WORDS),
                            new Member("read", WORDS),
                            new Member("gives", WORDS),
                            new Member("quotation", WORDS))),
            // They have no id: in other words it is another condition, and its entries say so in members of their own.
            new Items(
                    "conditions",
                    "condition",
                    Impact.EDITORIAL,
                    Impact.EDITORIAL,
                    List.of(
                            new Member("api", KEY),
                            new Member("condition", KEY),
                            new Member("how", WORDS),
                            new Member("fixture", NEED),
                            new Member("documentedIn", WORDS))),
            // No id either: with another code it is another list.
            new Items(
                    "lookalikes",
                    "lookalike",
                    Impact.EDITORIAL,
                    Impact.EDITORIAL,
                    List.of(new Member("api", KEY), new Member("codes", KEY), new Member("tellApart", WORDS))),
            // No id either: with another error it is another item.
            new Items(
                    "handleFirst",
                    "handle-first list",
                    Impact.EDITORIAL,
                    Impact.EDITORIAL,
                    List.of(new Member("api", KEY), new Member("entries", KEY), new Member("because", WORDS))),
            new Items(
                    "unlistedCodes",
                    "unlisted code",
                    Impact.EDITORIAL,
                    Impact.EDITORIAL,
                    List.of(
                            new Member("api", KEY),
                            new Member("code", KEY),
                            new Member("status", WORDS),
                            new Member("source", ORIGIN))),
            new Items(
                    "providers",
                    "provider",
                    Impact.BREAKING,
                    Impact.ADDITIVE,
                    List.of(
                            new Member("api", KEY),
                            new Member("id", KEY),
                            new Member("name", WORDS),
                            new Member("source", ORIGIN),
                            new Member("wrapping", CERTAINTY))),
            new Items(
                    "nestedGroups",
                    "nested group",
                    Impact.EDITORIAL,
                    Impact.EDITORIAL,
                    List.of(
                            new Member("api", KEY),
                            new Member("provider", KEY),
                            new Member("id", KEY),
                            new Member("title", WORDS),
                            new Member("url", ORIGIN),
                            new Member("cause", WORDS),
                            new Member("remedy", WORDS),
                            new Member("action", ALLOWANCE),
                            new Member("evidence", CERTAINTY))),
            new Items(
                    "nestedErrors",
                    "nested error",
                    Impact.BREAKING,
                    Impact.ADDITIVE,
                    List.of(
                            new Member("api", KEY),
                            new Member("provider", KEY),
                            new Member("group", KEY),
                            new Member("code", KEY),
                            new Member("cause", WORDS),
                            new Member("remedy", WORDS),
                            new Member("action", ALLOWANCE),
                            new Member("evidence", CERTAINTY),
                            new Member("handleFirst", CONTRACT),
                            new Member("failover", CONTRACT))));

    Items {
        members = List.copyOf(members);
    }

    /** What names the item: {@code acme/readAccount/E-105}, {@code acme readAccount}, {@code acme E-101 E-001}. */
    String id(JsonNode item) {
        return members.stream()
                .filter(member -> member.meaning() == KEY)
                .map(member -> item.path(member.name()))
                .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
                .map(value -> value.asString(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
