package io.github.linkfault.benchmark;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request as it goes over the wire, and what its answer must have.
 *
 * @param statuses one of them
 * @param contains a part of its head or body
 */
record Question(String request, Set<Integer> statuses, String contains) {

    private static final int STATUS = "HTTP/1.1 ".length();

    private static final String CREDENTIALS = """
            Authorization: Bearer mock-aerosync-token
            Fuse-Client-Id: mock-client
            Fuse-Api-Key: mock-key-healthy
            """;

    /** One of each kind that the mock answers: a success, errors in all three ways, a token, a job, a miss. */
    static List<Question> ofMock() {
        return List.of(
                get("/v2/accounts/c0ffee00000000000000000000000000/balance", "", 200, "availableBalance"),
                get(
                        "/v2/accounts/c0ffee00000000000000000000000105/balance",
                        "",
                        405,
                        "Linkfault-Entry: aerosync/getBalance/AC-105"),
                get(
                        "/v2/accounts/x/balance",
                        "Prefer: error=AC-104\r\n",
                        400,
                        "Linkfault-Entry: aerosync/getBalance/AC-104"),
                get("/v2/accounts/0badc0de/identity", "", 404, "\"message\":\"User 0badc0de not found.\""),
                post(
                        "/v2/token",
                        "{\"apiKey\":\"mock-aerosync-key\",\"apiSecret\":\"mock-aerosync-secret\"}",
                        200,
                        "\"token\":\"mock-token-"),
                post(
                        "/v1/financial_connections/balances",
                        "{\"access_token\":\"mock-access-aggregatorFailing\"}",
                        500,
                        "Linkfault-Entry: fuse/aggregator_error"),
                post("/v2/accounts/c0ffee00000000000000000000070000/refresh", "", 200, "\"jobId\":\"REF-"),
                get("/v2/nowhere", "", 404, "Linkfault-Miss: "));
    }

    /** What a server with one stub answers. */
    static List<Question> ofPlainServer() {
        return List.of(get("/v2/accounts/x/balance", "", 200, "availableBalance"));
    }

    /** The requests of a work list, each with the status and the entry that its answer must name. */
    static List<Question> of(WorkList work) {
        return work.items().stream()
                .filter(item -> item.code() != null)
                .map(Question::of)
                .toList();
    }

    private static Question of(WorkItem item) {
        String path = item.url().substring(item.url().indexOf('/', "http://".length()));
        String fields = item.headers().entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        String length =
                item.body() == null ? "" : "Content-Length: " + item.body().length() + "\r\n";
        String body = item.body() == null ? "" : item.body();
        return new Question(
                item.method() + " " + path + " HTTP/1.1\r\nHost: x\r\n" + fields + length + "\r\n" + body,
                Set.copyOf(item.statuses()),
                "\"code\":\"" + item.code() + "\"");
    }

    /** Whether this is a right answer to it. */
    boolean isAnsweredBy(String answer) {
        return answer.startsWith("HTTP/1.1 ")
                && statuses.contains(Integer.valueOf(answer.substring(STATUS, STATUS + 3)))
                && answer.contains(contains);
    }

    private static Question get(String path, String headers, int status, String contains) {
        return new Question(
                "GET " + path + " HTTP/1.1\r\nHost: x\r\n" + CREDENTIALS + headers + "\r\n", Set.of(status), contains);
    }

    private static Question post(String path, String body, int status, String contains) {
        return new Question(
                "POST " + path + " HTTP/1.1\r\nHost: x\r\n" + CREDENTIALS
                        + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body,
                Set.of(status),
                contains);
    }
}
