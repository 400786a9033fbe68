package io.github.linkfault.benchmark;

import io.github.linkfault.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A catalog of any size, as a folder laid out like {@code features/}: the bundled entries, which the mock insists on, and generated
 * operations of Aerosync beside them. Every generated entry is provoked by a request that prefers it ({@code Prefer: error=CODE}), so
 * that the mock finds it by one look-up whatever the size.
 */
final class GeneratedCatalog {

    /** The bundled entries. */
    static final int BUNDLED = Catalog.bundled().entries().size();

    /** The bundled ones that a run declares: those of other surfaces than the API. */
    static final int DECLARED = (int) Catalog.bundled().entries().stream()
            .filter(entry -> !entry.surface().isApi())
            .count();

    /** Rows of a generated operation's table; the largest bundled table has 16. */
    private static final int ROWS = 16;

    private static final int FIRST_CODE = 300;
    private static final List<Integer> STATUSES = List.of(400, 404, 405);
    private static final List<String> ACTIONS = List.of("fix-request", "retry-with-backoff", "reconnect");

    private GeneratedCatalog() {}

    /**
     * Writes the catalog.
     *
     * @param features the bundled features
     * @param folder where the catalog shall be; is made
     * @param entries how many, the bundled ones among them
     */
    static Path write(Path features, Path folder, int entries) throws IOException {
        if (entries <= BUNDLED) {
            throw new IllegalArgumentException(
                    "a generated catalog has more than the " + BUNDLED + " bundled entries, not " + entries);
        }
        Folders.copy(features, folder);
        int left = entries - BUNDLED;
        append(folder.resolve("aerosync/conditions.yaml"), conditions(Math.min(left, ROWS)));
        var operations = new StringBuilder();
        var contents = new StringBuilder();
        for (int number = 1; left > 0; number++) {
            String operation = "generated" + letters(number);
            Files.writeString(
                    folder.resolve("aerosync/" + operation + ".feature"), feature(operation, Math.min(left, ROWS)));
            operations.append(operation(operation));
            contents.append("  - ").append(operation).append('\n');
            left -= ROWS;
        }
        append(folder.resolve("aerosync/operations.yaml"), operations.toString());
        insertBefore(folder.resolve("contents.yaml"), "\nfuse:\n", contents.toString());
        return folder;
    }

    /** A number as four letters; the id of an operation has no figures. */
    private static String letters(int number) {
        var letters = new StringBuilder();
        for (int rest = number, place = 0; place < 4; rest /= 26, place++) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    private static String code(int row) {
        return "AC-" + (FIRST_CODE + row);
    }

    private static String conditions(int rows) {
        var conditions = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            conditions.append("""

                    - condition: the client prefers the error %1$s
                      change: {headers: {Prefer: error=%1$s}}
                      how: Name the error in the Prefer header.
                    """.formatted(code(row)));
        }
        return conditions.toString();
    }

    private static String operation(String id) {
        return """

                - id: %1$s
                  title: Do what is only generated
                  method: GET
                  path: /accounts/{connectionId}/%1$s
                  evidence: {path: documented, table: documented}
                  request:
                    path: {connectionId: '{connectionId}'}
                    headers: {Authorization: 'Bearer {token}'}
                  success:
                    status: 200
                    body: {connectionMethod: widget}
                """.formatted(id);
    }

    private static String feature(String operation, int rows) {
        var feature = new StringBuilder("""
                @aerosync @operation:%1$s
                Feature: Errors of %1$s
                  GET /accounts/{connectionId}/%1$s

                  Scenario Outline: <code>
                    Given that <condition>
                    When the client calls %1$s
                    Then the API answers <status> with the error <code>
                    And the message reads "<message>"

                    Examples: Generated
                      | code | status | condition | message | cause | action | remedy | evidence |
                """.formatted(operation));
        for (int row = 0; row < rows; row++) {
            // Every third message names the connection, about as often as a bundled one has a placeholder.
            String of = row % 3 == 1 ? "connection <connectionId>" : "this account";
            feature.append("""
                          | %1$s | %2$d | the client prefers the error %1$s | %3$s cannot be done for %4$s. Please try again later or contact your bank. | The request asked for %1$s. | %5$s | Ask for another. | documented |
                    """.formatted(
                    code(row), STATUSES.get(row % STATUSES.size()), operation, of, ACTIONS.get(row % ACTIONS.size())));
        }
        return feature.toString();
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    private static void insertBefore(Path file, String mark, String text) throws IOException {
        String content = Files.readString(file);
        int at = content.indexOf(mark);
        if (at < 0) {
            throw new IllegalStateException(file + " has no line \"" + mark.strip() + "\"");
        }
        Files.writeString(file, content.substring(0, at + 1) + text + content.substring(at + 1));
    }
}
