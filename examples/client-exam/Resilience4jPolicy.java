import io.github.resilience4j.retry.Retry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;

/** The policy of resilience4j as it comes: three attempts, half a second apart, after every exception. */
final class Resilience4jPolicy {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String KEYS = "{\"apiKey\":\"mock-aerosync-key\",\"apiSecret\":\"mock-aerosync-secret\"}";

    private static String send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IllegalStateException("status " + response.statusCode());
        }
        return response.body();
    }

    private static void retried(Callable<String> work) {
        try {
            Retry.decorateCallable(Retry.ofDefaults("mock"), work).call();
        } catch (Exception failed) {
            // What the client tells its user of a failure is no part of the exam.
        }
    }

    public static void main(String[] arguments) throws Exception {
        String aerosync = System.getenv("AEROSYNC_URL");
        String answer = send(HttpRequest.newBuilder(URI.create(aerosync + "/token"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(KEYS)));
        String token = answer.replaceAll(".*\"token\":\"([^\"]*)\".*", "$1");
        for (int number = 1; number <= 3; number++) {
            URI balance = URI.create(aerosync + "/accounts/c0ffee000000000000000000000" + number + "0000/balance");
            retried(() -> send(HttpRequest.newBuilder(balance).header("Authorization", "Bearer " + token)));
        }
        URI entity = URI.create(System.getenv("FUSE_URL") + "/v1/entities/mock-entity");
        retried(() -> send(HttpRequest.newBuilder(entity)
                .header("Fuse-Client-Id", "mock-client-id")
                .header("Fuse-Api-Key", "mock-key-healthy")));
    }
}
