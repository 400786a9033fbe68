import org.openapitools.client.ApiClient;
import org.openapitools.client.JSON;

/** What is the client's own: okhttp and Gson. */
final class Wire {

    static final String NAME = "java, okhttp-gson";

    static ApiClient client(String preference) {
        return new ApiClient().addDefaultHeader("Prefer", preference);
    }

    static <T> T parse(String body, Class<T> type) {
        return JSON.deserialize(body, type);
    }
}
