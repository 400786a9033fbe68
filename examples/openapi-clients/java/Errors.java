import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.model.AerosyncErrorBody;
import org.openapitools.client.model.FuseErrorBody;

/** Calls the generated method of each error's operation, and reads the error into the generated class. Argument: the list. */
public final class Errors {

    public static void main(String[] arguments) throws Exception {
        int parsed = 0;
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            String[] error = line.split("\t");
            ApiException refused = call(error[0], error[1], Wire.client("error=" + error[2]));
            String code = code(error[0], refused.getResponseBody());
            if (!code.matches(error[3])) {
                throw new AssertionError(line + ": the client reads " + code + " from " + refused.getResponseBody());
            }
            parsed++;
        }
        System.out.println(Wire.NAME + ": " + parsed + " errors parsed");
    }

    private static String code(String api, String body) throws Exception {
        return api.equals("fuse")
                ? Wire.parse(body, FuseErrorBody.class).getCode()
                : Wire.parse(body, AerosyncErrorBody.class).getError().getCode();
    }

    /** With text for each id, and an empty body: the mock looks at nothing but the preference. */
    private static ApiException call(String api, String operation, ApiClient client) throws Exception {
        String type = Character.toUpperCase(api.charAt(0)) + api.substring(1) + "Api";
        Object calls = Class.forName("org.openapitools.client.api." + type)
                .getConstructor(ApiClient.class)
                .newInstance(client);
        Method method = Arrays.stream(calls.getClass().getMethods())
                .filter(each -> each.getName().equals(operation))
                .min((one, other) -> one.getParameterCount() - other.getParameterCount())
                .orElseThrow();
        Object[] values = new Object[method.getParameterCount()];
        for (int i = 0; i < values.length; i++) {
            Class<?> of = method.getParameterTypes()[i];
            values[i] = of == String.class ? "example" : of.getConstructor().newInstance();
        }
        try {
            throw new AssertionError(operation + " succeeds: " + method.invoke(calls, values));
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof ApiException refused) {
                return refused;
            }
            throw thrown;
        }
    }
}
