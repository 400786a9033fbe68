package io.github.linkfault.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Stream;

/** Ways to break the YAML beside the features, and what the reader says about each. */
final class BrokenDataFiles {

    private static final String BALANCE = "aerosync/getBalance.feature";
    private static final String ERRATA = "aerosync/errata.yaml";
    private static final String LOOKALIKES = "aerosync/lookalikes.yaml";
    private static final String OPERATIONS = "aerosync/operations.yaml";
    private static final String CONDITIONS = "aerosync/conditions.yaml";

    private BrokenDataFiles() {}

    private static long lines(String file) {
        try {
            return Files.readString(Repository.FEATURES.resolve(file)).lines().count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Breakage> data() {
        return Stream.of(
                new Breakage(
                        "a server of no API",
                        copy -> copy.replace("sources.yaml", "api: aerosync", "api: plaid"),
                        "sources.yaml, item 1 (Error Glossary): \"plaid\" is no API; contents.yaml lists aerosync, fuse"),
                new Breakage(
                        "a server without TLS",
                        copy -> copy.replace("fuse/api.yaml", "'https://sandbox-api", "'http://sandbox-api"),
                        "fuse/api.yaml, servers, item 1 (sandbox): the url \"http://sandbox-api.letsfuse.com\" is no https URL without a slash at its end"),
                new Breakage(
                        "a source twice",
                        copy -> copy.replace("sources.yaml", "id: Job status page", "id: Error Glossary"),
                        "sources.yaml, item 5 (Error Glossary): duplicate source id"),
                new Breakage(
                        "a source nowhere",
                        copy -> copy.replace("sources.yaml", "address: https://", "address: http://"),
                        "sources.yaml, item 1 (Error Glossary): the address \"http://api-aerosync.readme.io/docs/error-glossary\" is none; expected https://... or, for a package, pkg:..."),
                new Breakage(
                        "a source read on no day",
                        copy -> copy.replace("sources.yaml", "read: 2026-11-25", "read: 25.11.2026"),
                        "sources.yaml, item 1 (Error Glossary): \"25.11.2026\" is no day; expected one such as 2026-01-31"),
                new Breakage(
                        "an operation documented in nothing",
                        copy -> copy.replace(OPERATIONS, "documentedIn: Token page", "documentedIn: Tokens page"),
                        "aerosync/operations.yaml, item 1 (createToken): the source \"Tokens page\" begins with none that sources.yaml lists"),
                new Breakage(
                        "a condition documented in nothing",
                        copy -> copy.replace(
                                CONDITIONS,
                                "  fixture: manuallyLinked\n",
                                "  fixture: manuallyLinked\n  documentedIn: Plan\n"),
                        "aerosync/conditions.yaml, item 11 (the account was linked manually): the source \"Plan\" begins with none that sources.yaml lists"),
                new Breakage(
                        "tables documented in nothing",
                        copy -> copy.replace("fuse/api.yaml", "documentedIn: Errors page", "documentedIn: Error page"),
                        "fuse/api.yaml: the source \"Error page\" begins with none that sources.yaml lists"),
                new Breakage(
                        "a table documented in nothing",
                        copy -> copy.replace(
                                "aerosync/createToken.feature",
                                "  POST /token\n",
                                "  POST /token\n  Documented in: Tokens page\n"),
                        "aerosync/createToken.feature:16: the source \"Tokens page\" begins with none that sources.yaml lists"),
                new Breakage(
                        "an older message that is no text",
                        copy -> copy.replace(ERRATA, "also: {status: 404}", "also: {olderMessages: User not found}"),
                        "aerosync/errata.yaml, item 3 (aerosync-balance-refresh-404-or-400), also, olderMessages: expected a list of texts"),
                new Breakage(
                        "a reading from a source that is not listed",
                        copy -> copy.replace(ERRATA, "source: RFC 6585 §4", "source: RFC 6586 §4"),
                        "aerosync/errata.yaml, item 20 (aerosync-ac-108-is-429), readings, item 2 (429 says that too many requests came in a time; a client may retry later.): the source \"RFC 6586 §4\" begins with none that sources.yaml lists"),
                new Breakage(
                        "an action without its words",
                        copy -> copy.replace("actions.yaml", "  does: Correct the request and send it again.\n", ""),
                        "actions.yaml, item 1 (fix-request): the member \"does\" is missing or empty"),
                new Breakage(
                        "an action twice",
                        copy -> copy.replace("actions.yaml", "id: reconnect", "id: fix-request"),
                        "actions.yaml, item 4 (fix-request): duplicate action id"),
                new Breakage(
                        "a condition that nothing brings about",
                        copy -> copy.replace(CONDITIONS, "  fixture: manuallyLinked\n", ""),
                        "aerosync/conditions.yaml, item 11 (the account was linked manually): expected one of \"fixture\", \"change\" and \"surface\""),
                new Breakage(
                        "a condition brought about twice",
                        copy -> copy.replace(
                                CONDITIONS, "  fixture: manuallyLinked\n", "  fixture: manuallyLinked\n  change: {}\n"),
                        "aerosync/conditions.yaml, item 11 (the account was linked manually): the condition \"the account was linked manually\" has a fixture and a change; one is enough"),
                new Breakage(
                        "two conditions in one",
                        copy -> copy.replace(
                                CONDITIONS,
                                "condition: the account was linked manually",
                                "condition: the account was linked manually; or it rains"),
                        "aerosync/conditions.yaml, item 11 (the account was linked manually; or it rains): the condition \"the account was linked manually; or it rains\" has \"; or \", which separates the conditions of a row; make two conditions of it"),
                new Breakage(
                        "a condition twice",
                        copy -> copy.replace(
                                CONDITIONS,
                                "condition: the bearer token is invalid",
                                "condition: the path has an empty connectionId"),
                        "aerosync/conditions.yaml, item 4 (the path has an empty connectionId): duplicate condition"),
                new Breakage(
                        "an operation twice",
                        copy -> copy.replace(OPERATIONS, "id: getBalance", "id: getAccount"),
                        "aerosync/operations.yaml, item 3 (getAccount): duplicate operation id"),
                new Breakage(
                        "an operation without a method",
                        copy -> copy.replace(OPERATIONS, "method: POST", "method: post"),
                        "aerosync/operations.yaml, item 1 (createToken): the operation createToken has the request line \"post /token\"; expected a method in capitals and a path that begins with /"),
                new Breakage(
                        "an operation without a title",
                        copy -> copy.replace(OPERATIONS, "title: Create a token", "title: ' '"),
                        "aerosync/operations.yaml, item 1 (createToken): the member \"title\" is missing or empty"),
                new Breakage(
                        "a success without a number",
                        copy -> copy.replace(OPERATIONS, "status: 200", "status: fine"),
                        "aerosync/operations.yaml, item 1 (createToken), success: the member \"status\" is not a whole number"),
                new Breakage(
                        "an evidence that is none",
                        copy -> copy.replace(OPERATIONS, "path: documented", "path: certain"),
                        "aerosync/operations.yaml, item 1 (createToken), evidence: \"certain\" is neither documented nor inferred nor observed"),
                new Breakage(
                        "something inferred without a note",
                        copy -> copy.replace(
                                "fuse/operations.yaml",
                                "path: documented, table: inferred}\n  note: No document says which endpoint answers which code; the status,",
                                "path: inferred, table: inferred}\n  remark: No document says which endpoint answers which code; the status,"),
                        "fuse/operations.yaml, item 1 (createSession): the operation createSession has something inferred and no note that says what"),
                new Breakage(
                        "an erratum with one reading",
                        copy -> copy.replace(
                                ERRATA,
                                "    - source: RFC 9110 §15.5.2\n      says: The phrase of 401 is Unauthorized; Forbidden is the phrase of 403.\n",
                                ""),
                        "aerosync/errata.yaml, item 1 (aerosync-401-named-forbidden): the erratum aerosync-401-named-forbidden has 1 reading(s); a contradiction has two"),
                new Breakage(
                        "an erratum twice",
                        copy -> copy.replace(
                                ERRATA,
                                "id: aerosync-401-without-www-authenticate",
                                "id: aerosync-401-named-forbidden"),
                        "aerosync/errata.yaml, item 2 (aerosync-401-named-forbidden): duplicate erratum id"),
                new Breakage(
                        "an erratum that accepts no number",
                        copy -> copy.replace(ERRATA, "also: {status: 404}", "also: {status: '404'}"),
                        "aerosync/errata.yaml, item 3 (aerosync-balance-refresh-404-or-400), also: the member \"status\" is not a whole number"),
                new Breakage(
                        "an erratum about an unknown operation",
                        copy -> copy.replace(ERRATA, "operations: [getBalance]", "operations: [getBalances]"),
                        "aerosync/errata.yaml, item 4 (aerosync-balance-without-ac-102): no operation has the id getBalances"),
                new Breakage(
                        "an erratum of unknown severity",
                        copy -> copy.replace(ERRATA, "severity: note", "severity: high"),
                        "aerosync/errata.yaml, item 1 (aerosync-401-named-forbidden): the severity \"high\" is none; expected one of client, note"),
                new Breakage(
                        "an erratum of unknown kind",
                        copy -> copy.replace(ERRATA, "kind: standard", "kind: typo"),
                        "aerosync/errata.yaml, item 1 (aerosync-401-named-forbidden): the kind \"typo\" is none; expected one of documents, standard, gap"),
                new Breakage(
                        "a quotation of more than a sentence",
                        copy -> copy.replace(
                                "sources.yaml", "quotation: '", "quotation: '" + "Codes begin with E. ".repeat(12)),
                        "sources.yaml, item 1 (Error Glossary): the quotation has 310 characters; expected one sentence of at most 240"),
                new Breakage(
                        "a reading without a source",
                        copy -> copy.replace(
                                ERRATA, "    - source: Error Glossary, createToken\n      says:", "    - says:"),
                        "aerosync/errata.yaml, item 1 (aerosync-401-named-forbidden), readings, item 1 (AC-101 answers \"401 Forbidden\".): the member \"source\" is missing or empty"));
    }

    static Stream<Breakage> forReaders() {
        return Stream.of(
                new Breakage(
                        "an action without a word for the end user",
                        copy -> copy.replace("actions.yaml", "{show: true, wording:", "{show: true, says:"),
                        "actions.yaml, item 3 (check-connection-method): the end user is to be shown something, but there is no wording"),
                new Breakage(
                        "an action that does not say whether to show it",
                        copy -> copy.replace("actions.yaml", "{show: false, wording:", "{show: perhaps, wording:"),
                        "actions.yaml, item 1 (fix-request), endUser: the member \"show\" is neither true nor false"),
                new Breakage(
                        "an action without an end user",
                        copy -> copy.replace("actions.yaml", "  endUser:", "  user:"),
                        "actions.yaml, item 1 (fix-request): the member \"endUser\" is missing"),
                new Breakage(
                        "lookalikes of which one is unknown",
                        copy -> copy.replace(LOOKALIKES, "[AC-101, AC-001]", "[AC-101, AC-999]"),
                        "aerosync/lookalikes.yaml, item 1 (AC-101 AC-999): no entry of aerosync has the code AC-999"),
                new Breakage(
                        "a lookalike of nothing",
                        copy -> copy.replace(LOOKALIKES, "[AC-101, AC-001]", "[AC-101]"),
                        "aerosync/lookalikes.yaml, item 1 (AC-101): expected two or more codes, each once, not [AC-101]"),
                new Breakage(
                        "a lookalike of itself",
                        copy -> copy.replace(LOOKALIKES, "[AC-101, AC-001]", "[AC-101, AC-101]"),
                        "aerosync/lookalikes.yaml, item 1 (AC-101 AC-101): expected two or more codes, each once, not [AC-101, AC-101]"),
                new Breakage(
                        "lookalikes twice",
                        copy -> copy.replace(LOOKALIKES, "[AC-106, AC-113]", "[AC-001, AC-101]"),
                        "aerosync/lookalikes.yaml, item 2 (AC-001 AC-101): duplicate list of codes"),
                new Breakage(
                        "lookalikes that nothing tells apart",
                        copy -> copy.replace(LOOKALIKES, "tellApart:", "differ:"),
                        "aerosync/lookalikes.yaml, item 1 (AC-101 AC-001): the member \"tellApart\" is missing or empty"));
    }

    static Stream<Breakage> files() {
        return Stream.of(
                new Breakage(
                        "broken YAML",
                        copy -> copy.append(CONDITIONS, "- [\n"),
                        CONDITIONS + ":" + (lines(CONDITIONS) + 1) + ": not YAML: while parsing a flow node"),
                new Breakage(
                        "a name twice in YAML",
                        copy -> copy.replace(
                                CONDITIONS,
                                "  fixture: bankUnavailable\n",
                                "  fixture: bankUnavailable\n  fixture: bankUnavailable\n"),
                        "aerosync/conditions.yaml:34: not YAML: Duplicate Object property \"fixture\""),
                new Breakage(
                        "YAML that is no list",
                        copy -> copy.overwrite("actions.yaml", "id: wait\n"),
                        "actions.yaml: expected a list"),
                new Breakage(
                        "an empty file", copy -> copy.overwrite("actions.yaml", ""), "actions.yaml: expected a list"),
                new Breakage(
                        "contents without an API",
                        copy -> copy.replace("contents.yaml", "fuse:", "fuze:"),
                        "fuze/api.yaml: cannot be read"),
                new Breakage(
                        "contents that are no list",
                        copy -> copy.replace(
                                "contents.yaml",
                                "  - client-errors\n  - server-errors\n  - header-errors\n  - aggregator-errors\n  - webhook-errors\n  - statuses\n",
                                "  client-errors\n"),
                        "contents.yaml, fuse: expected a list of texts"),
                new Breakage(
                        "a feature that is not there",
                        copy -> copy.delete(BALANCE),
                        "aerosync/getBalance.feature: cannot be read"),
                new Breakage(
                        "a file that is not there",
                        copy -> copy.delete("aerosync/operations.yaml"),
                        "aerosync/operations.yaml: cannot be read"));
    }
}
