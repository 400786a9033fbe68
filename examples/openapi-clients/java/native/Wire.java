import org.openapitools.client.ApiClient;

/** What is the client's own: java.net.http and Jackson. */
final class Wire {

    static final String NAME = "java, native";

    static ApiClient client(String preference) {
        return new ApiClient().setRequestInterceptor(request -> request.header("Prefer", preference));
    }

    static <T> T parse(String body, Class<T> type) throws Exception {
        return new ApiClient().getObjectMapper().readValue(body, type);
    }
}
