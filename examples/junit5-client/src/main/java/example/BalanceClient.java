package example;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads balances from Aerosync, and tells its caller what to do when it cannot. */
public final class BalanceClient {

    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern BALANCE = Pattern.compile("\"availableBalance\"\\s*:\\s*([0-9.]+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String baseUrl;
    private final String token;

    public BalanceClient(String baseUrl, String token) {
        this.baseUrl = baseUrl;
        this.token = token;
    }

    /** The available balance of a connection. */
    public double balance(String connectionId) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(baseUrl + "/accounts/" + connectionId + "/balance"))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 200) {
            return Double.parseDouble(first(BALANCE, response.body()));
        }
        String code = first(CODE, response.body());
        throw new NoBalance(code, advice(code));
    }

    // The code decides, not the status: a 405 says here that the account was linked manually.
    private static Advice advice(String code) {
        return switch (code) {
            case "AC-001" -> Advice.CHECK_CREDENTIALS;
            case "AC-104" -> Advice.TRY_AGAIN_LATER;
            case "AC-105" -> Advice.DO_WITHOUT_A_BALANCE;
            case "AC-106" -> Advice.RECONNECT_THE_BANK;
            default -> Advice.FIX_THE_REQUEST;
        };
    }

    private static String first(Pattern pattern, String body) throws IOException {
        Matcher found = pattern.matcher(body);
        if (!found.find()) {
            throw new IOException("not an answer of Aerosync: " + body);
        }
        return found.group(1);
    }
}
