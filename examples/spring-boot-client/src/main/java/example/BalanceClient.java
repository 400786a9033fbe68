package example;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;

/** Reads balances from Aerosync. */
public final class BalanceClient {

    private final RestClient http;

    public BalanceClient(RestClient.Builder builder, String baseUrl, String token) {
        this.http = builder.baseUrl(baseUrl)
                .defaultHeader("Authorization", "Bearer " + token)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
    }

    /** The available balance of a connection. */
    public double balance(String connectionId) {
        JsonNode answer = http.get()
                .uri("/accounts/{connectionId}/balance", connectionId)
                .retrieve()
                .body(JsonNode.class);
        if (answer == null || answer.has("error")) {
            throw new NoBalance(answer == null ? "" : answer.at("/error/code").asText());
        }
        return answer.at("/account/availableBalance").asDouble();
    }
}
