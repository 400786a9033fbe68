import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of both APIs, in Java. With the name of a flaw as its argument it has that one flaw; the exam must name it. */
final class Client {

    private static final String AEROSYNC = System.getenv("AEROSYNC_URL");
    private static final String FUSE = System.getenv("FUSE_URL");
    private static final Set<String> RETRIED = Set.of("AC-104");
    private static final Set<String> KNOWN = Set.of("AC-104", "AC-105", "AC-001");
    private static final Set<String> MEMBERS = Set.of(
            "error", "code", "message", "request_id", "title", "details", "type", "source", "data", "aggregator", "errors");
    private static final int ATTEMPTS = 4;
    private static final long FIRST_PAUSE = 200;
    private static final String KEYS = "{\"apiKey\":\"mock-aerosync-key\",\"apiSecret\":\"mock-aerosync-secret\"}";

    private static String flaw = "none";

    /** An answer with an error, in the client's own words. */
    private static final class Failed extends Exception {

        private final int status;
        private final String code;
        private final String message;
        private final Optional<String> retryAfter;

        Failed(HttpResponse<String> response) {
            super("status " + response.statusCode());
            status = response.statusCode();
            code = Objects.requireNonNullElse(member(response.body(), "code"), "");
            message = Objects.requireNonNullElse(member(response.body(), "message"), "");
            retryAfter = response.headers().firstValue("Retry-After");
            Matcher members = Pattern.compile("\"([^\"]*)\":").matcher(response.body());
            while (flaw.equals("strict-members") && members.find()) {
                if (!MEMBERS.contains(members.group(1))) {
                    throw new IllegalArgumentException("unexpected member " + members.group(1));
                }
            }
        }

        boolean mayBeRetried() {
            return switch (flaw) {
                case "retries-never" -> true;
                case "reads-message" -> message.contains("issues connecting") || status == 429;
                default -> RETRIED.contains(code) || status == 429;
            };
        }

        long pause(int attempt) {
            if (retryAfter.isPresent() && !flaw.equals("ignores-retry-after")) {
                return Long.parseLong(retryAfter.get()) * 1000 + 50;
            }
            return flaw.equals("hammers") ? 0 : FIRST_PAUSE << attempt;
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private String token = "";

    private static String member(String json, String name) {
        Matcher member = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        return member.find() ? member.group(1) : null;
    }

    private String send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new Failed(response);
        }
        return response.body();
    }

    private void logIn() throws Exception {
        token = member(
                send(HttpRequest.newBuilder(URI.create(AEROSYNC + "/token"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(KEYS))),
                "token");
    }

    private String aerosync(String method, String path) throws Exception {
        boolean renewed = false;
        int attempt = 0;
        while (true) {
            try {
                return send(HttpRequest.newBuilder(URI.create(AEROSYNC + path))
                        .header("Authorization", "Bearer " + token)
                        .method(method, BodyPublishers.noBody()));
            } catch (Failed failed) {
                if (flaw.equals("swallows") || (flaw.equals("unknown-is-success") && !KNOWN.contains(failed.code))) {
                    return "{}";
                }
                if (failed.code.equals("AC-001") && !renewed) {
                    renewed = true;
                    if (flaw.equals("keeps-token")) {
                        Thread.sleep(FIRST_PAUSE);
                    } else {
                        logIn();
                    }
                } else if (failed.mayBeRetried() && attempt < ATTEMPTS - 1) {
                    Thread.sleep(failed.pause(attempt++));
                } else {
                    throw failed;
                }
            }
        }
    }

    private String entity(String id) throws Exception {
        for (int attempt = 0; ; attempt++) {
            try {
                return send(HttpRequest.newBuilder(URI.create(FUSE + "/v1/entities/" + id))
                        .header("Fuse-Client-Id", "mock-client-id")
                        .header("Fuse-Api-Key", "mock-key-healthy"));
            } catch (Failed failed) {
                if (flaw.equals("swallows")) {
                    return "{}";
                }
                if (!failed.mayBeRetried() || attempt == ATTEMPTS - 1) {
                    throw failed;
                }
                Thread.sleep(failed.pause(attempt));
            }
        }
    }

    /** What the client tells its user of a failure is no part of the exam. */
    private static String told(Callable<String> work) throws Exception {
        try {
            return work.call();
        } catch (Failed | IllegalArgumentException failed) {
            return null;
        }
    }

    public static void main(String[] arguments) throws Exception {
        flaw = arguments.length > 0 ? arguments[0] : flaw;
        var client = new Client();
        client.logIn();
        for (int number : new int[] {1, 2, 3, 5, 6}) {
            told(() -> client.aerosync("GET", "/accounts/c0ffee000000000000000000000" + number + "0000/balance"));
        }
        String connection = "/accounts/c0ffee00000000000000000000040000";
        String job = told(() -> client.aerosync("POST", connection + "/refresh"));
        if (job != null && !flaw.equals("swallows")) {
            told(() -> client.aerosync("GET", connection + "/job/" + member(job, "jobId")));
        }
        told(() -> client.entity("mock-entity"));
    }
}
