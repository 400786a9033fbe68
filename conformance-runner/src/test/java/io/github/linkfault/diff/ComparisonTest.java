package io.github.linkfault.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What each change of a catalog means. */
class ComparisonTest {

    private final EditedCatalog old = new EditedCatalog("0.1.0");
    private final EditedCatalog now = new EditedCatalog("0.1.0");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/entries/0/api | \"fuse\" | BREAKING | entry | api",
                "/entries/0/surface | \"widget\" | BREAKING | entry | surface",
                "/entries/0/category | \"client\" | BREAKING | entry | category",
                "/entries/0/operation | \"getJob\" | BREAKING | entry | operation",
                "/entries/0/method | \"PUT\" | BREAKING | entry | method",
                "/entries/0/path | \"/x\" | BREAKING | entry | path",
                "/entries/0/status | 418 | BREAKING | entry | status",
                "/entries/0/status | null | BREAKING | entry | status",
                "/entries/0/statuses | [400, 418] | ADDITIVE | entry | statuses",
                "/entries/0/statuses | [418] | BREAKING | entry | statuses",
                "/entries/0/statuses | [] | BREAKING | entry | statuses",
                "/entries/0/code | \"AC-999\" | BREAKING | entry | code",
                "/entries/0/type | \"X\" | BREAKING | entry | type",
                "/entries/0/message | \"Other.\" | BREAKING | entry | message",
                "/entries/0/message | null | BREAKING | entry | message",
                "/entries/0/condition | \"other words\" | EDITORIAL | entry | condition",
                "/entries/0/fixture | \"healthy\" | BREAKING | entry | fixture",
                "/entries/0/cause | \"Other words.\" | EDITORIAL | entry | cause",
                "/entries/0/action | \"wait\" | BREAKING | entry | action",
                "/entries/0/remedy | \"Other words.\" | EDITORIAL | entry | remedy",
                "/entries/0/evidence/operation | \"inferred\" | BREAKING | entry | evidence.operation",
                "/entries/0/evidence/path | \"inferred\" | BREAKING | entry | evidence.path",
                "/entries/0/documentedIn | null | EDITORIAL | entry | documentedIn",
                "/entries/0/tags | [] | BREAKING | entry | tags",
                "/entries/0/errata | [] | BREAKING | entry | errata",
                "/operations/0/title | \"Other words\" | EDITORIAL | operation | title",
                "/operations/0/method | \"PUT\" | BREAKING | operation | method",
                "/operations/0/path | \"/x\" | BREAKING | operation | path",
                "/operations/0/evidence/path | \"inferred\" | BREAKING | operation | evidence.path",
                "/operations/0/evidence/table | \"inferred\" | BREAKING | operation | evidence.table",
                "/operations/0/note | \"Other words.\" | EDITORIAL | operation | note",
                "/operations/0/documentedIn | \"Other page\" | EDITORIAL | operation | documentedIn",
                "/actions/0/does | \"Other words.\" | EDITORIAL | action | does",
                "/actions/0/actor | \"end-user\" | BREAKING | action | actor",
                "/actions/0/retry | \"never\" | BREAKING | action | retry",
                "/conditions/0/how | \"Other words.\" | EDITORIAL | condition | how",
                "/servers/0/url | \"https://other.invalid\" | BREAKING | server | url",
                "/sources/0/address | \"https://acme.example\" | EDITORIAL | source | address",
                "/sources/0/read | \"2020-01-31\" | EDITORIAL | source | read",
                "/sources/0/gives | \"Other words.\" | EDITORIAL | source | gives",
                "/errata/0/title | \"Other words\" | EDITORIAL | erratum | title",
                "/errata/0/entries | [] | BREAKING | erratum | entries",
                "/errata/0/readings/0/says | \"Other words.\" | EDITORIAL | erratum | readings",
                "/errata/0/also | {\"status\": 418} | ADDITIVE | erratum | also.status",
                "/errata/0/also | {\"message\": \"Other.\"} | ADDITIVE | erratum | also.message",
                "/errata/0/also | {\"olderMessages\": [\"Other.\"]} | ADDITIVE | erratum | also.olderMessages",
                "/errata/0/accepts | \"Other words.\" | EDITORIAL | erratum | accepts",
                "/errata/0/why | \"Other words.\" | EDITORIAL | erratum | why",
                "/errata/0/advice | \"Other words.\" | EDITORIAL | erratum | advice",
            })
    void a_changed_member_has_its_meaning(String pointer, String json, Impact impact, String kind, String member) {
        now.set(pointer, json);

        assertThat(Comparison.of(old.root(), now.root()))
                .extracting(Change::impact, Change::kind, Change::member, Change::what)
                .containsExactly(tuple(impact, kind, member, "changed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/entries/0/evidence/operation | \"inferred\" | entry | evidence.operation",
                "/entries/0/statuses | [] | entry | statuses",
                "/entries/0/fixture | \"healthy\" | entry | fixture",
                "/entries/0/tags | [] | entry | tags",
                "/conditions/0/fixture | \"healthy\" | condition | fixture",
                "/operations/0/evidence/path | \"inferred\" | operation | evidence.path",
                "/errata/0/entries | [] | erratum | entries",
            })
    void the_way_back_is_additive(String pointer, String json, String kind, String member) {
        old.set(pointer, json);

        assertThat(Comparison.of(old.root(), now.root()))
                .extracting(Change::impact, Change::kind, Change::member)
                .containsExactly(tuple(Impact.ADDITIVE, kind, member));
    }

    @ParameterizedTest
    @CsvSource({
        "entries, entry, BREAKING, ADDITIVE",
        "operations, operation, BREAKING, ADDITIVE",
        "actions, action, BREAKING, ADDITIVE",
        "errata, erratum, BREAKING, ADDITIVE",
        "servers, server, BREAKING, ADDITIVE",
        "sources, source, EDITORIAL, EDITORIAL",
        "conditions, condition, EDITORIAL, EDITORIAL",
    })
    void an_item_comes_or_goes(String list, String kind, Impact removed, Impact added) {
        now.list(list, items -> items.remove(0));

        assertThat(Comparison.of(old.root(), now.root()))
                .extracting(Change::impact, Change::kind, Change::what)
                .containsExactly(tuple(removed, kind, "removed"));
        assertThat(Comparison.of(now.root(), old.root()))
                .extracting(Change::impact, Change::kind, Change::what)
                .containsExactly(tuple(added, kind, "added"));
    }

    @Test
    void what_an_erratum_lets_in_may_not_be_taken_back() {
        old.set("/errata/0/also", "{\"status\": 418}");
        assertThat(Comparison.of(old.root(), now.root()))
                .extracting(Change::impact)
                .containsExactly(Impact.BREAKING);
        now.set("/errata/0/also", "{\"status\": 419}");
        assertThat(Comparison.of(old.root(), now.root()))
                .extracting(Change::impact)
                .containsExactly(Impact.BREAKING);
    }

    @Test
    void order_and_origin_do_not_count() {
        now.set("/version", "\"9.9.9\"");
        now.set("/entries/0/source", "\"features/other.feature:1\"");
        now.list("entries", ComparisonTest::reverse);
        now.list("errata", ComparisonTest::reverse);
        now.entry("aerosync/getBalance/AC-105", entry -> reverse((ArrayNode) entry.path("tags")));

        assertThat(Comparison.of(old.root(), now.root())).isEmpty();
    }

    @Test
    void the_gravest_comes_first() {
        now.set("/entries/0/cause", "\"Other words.\"");
        now.set("/entries/1/statuses", "[401, 418]");
        now.set("/errata/0/entries", "[]");

        assertThat(Comparison.of(old.root(), now.root()))
                .extracting(Change::impact)
                .containsExactly(Impact.BREAKING, Impact.ADDITIVE, Impact.EDITORIAL);
    }

    @Test
    void an_operation_of_the_same_name_in_the_other_api_is_another() {
        old.list("operations", list -> list.add(renamed(list.get(0))));
        now.list("operations", list -> list.add(renamed(list.get(0)).put("title", "Other words")));

        assertThat(Comparison.of(old.root(), now.root())).extracting(Change::id).containsExactly("fuse createToken");
    }

    private static ObjectNode renamed(JsonNode operation) {
        return ((ObjectNode) operation.deepCopy()).put("api", "fuse");
    }

    private static void reverse(ArrayNode list) {
        for (int at = 0; at < list.size(); at++) {
            list.insert(at, list.remove(list.size() - 1));
        }
    }
}
