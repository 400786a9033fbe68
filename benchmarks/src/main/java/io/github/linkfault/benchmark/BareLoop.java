package io.github.linkfault.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The peer that does the least: a loop over the work list, on one kept connection, with the libraries that the program itself uses and
 * without all else. No deadline, no bound on what a server sends, no secrets, no readings, no report.
 */
public final class BareLoop {

    private final Map<String, Schema> schemas = new HashMap<>();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private BareLoop() {}

    /** {@code BareLoop WORK}: prints how many answers were right; exits with 1 at the first that is not. */
    public static void main(String[] arguments) throws IOException {
        WorkList work = WorkList.read(Path.of(arguments[0]));
        String wrong = wrong(work);
        System.out.println(wrong.isEmpty() ? work.items().size() + " passed" : "FAILED " + wrong);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /** What is wrong with the first wrong answer; empty when none is. */
    static String wrong(WorkList work) throws IOException {
        URI origin = URI.create(work.items().get(0).url());
        var loop = new BareLoop();
        try (var socket = new Socket(origin.getHost(), origin.getPort());
                var connection = new DefaultBHttpClientConnection(null)) {
            socket.setTcpNoDelay(true);
            connection.bind(socket);
            var executor = new HttpRequestExecutor();
            for (WorkItem item : work.items()) {
                String wrong = loop.check(item, executor, connection);
                if (!wrong.isEmpty()) {
                    return item.id() + ": " + wrong;
                }
            }
            return "";
        } catch (HttpException broken) {
            throw new IOException(broken);
        }
    }

    private String check(WorkItem item, HttpRequestExecutor executor, HttpClientConnection connection)
            throws IOException, HttpException {
        URI url = URI.create(item.url());
        var request = new BasicClassicHttpRequest(item.method(), url.getRawPath());
        request.addHeader("Host", url.getRawAuthority());
        item.headers().forEach(request::addHeader);
        if (item.body() != null) {
            byte[] body = item.body().getBytes(UTF_8);
            request.addHeader("Content-Length", body.length);
            request.setEntity(new ByteArrayEntity(body, null));
        }
        try (ClassicHttpResponse response = executor.execute(request, connection, HttpCoreContext.create())) {
            byte[] body = EntityUtils.toByteArray(response.getEntity());
            var type = response.getFirstHeader("Content-Type");
            return wrong(item, response.getCode(), type == null ? "" : type.getValue(), body);
        }
    }

    private String wrong(WorkItem item, int status, String mediaType, byte[] body) {
        if (!item.statuses().contains(status)) {
            return "status " + status;
        }
        if (!mediaType.startsWith("application/json")) {
            return "media type " + mediaType;
        }
        JsonNode document;
        try {
            document = JsonMapper.shared().readTree(body);
        } catch (JacksonException broken) {
            return "no JSON";
        }
        if (item.schema() == null) {
            return "";
        }
        if (!schemas.computeIfAbsent(item.schema(), this::schema)
                .validate(document)
                .isEmpty()) {
            return "schema";
        }
        JsonNode error = item.schema().equals("aerosync") ? document.path("error") : document;
        String code = error.path("code").asString("");
        if (item.code() != null && !item.code().equals(code)) {
            return "code " + code;
        }
        String message = error.path("message").asString("");
        return item.messages().isEmpty() || item.messages().contains(message) ? "" : "message " + message;
    }

    private Schema schema(String api) {
        String resource = "io/github/linkfault/schemas/" + api + "/error-body.open.schema.json";
        try (InputStream stream = BareLoop.class.getClassLoader().getResourceAsStream(resource)) {
            return registry.getSchema(JsonMapper.shared().readTree(stream));
        } catch (IOException unreadable) {
            throw new IllegalStateException(resource, unreadable);
        }
    }
}
