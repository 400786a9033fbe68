package io.github.linkfault.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON-RPC messages as lines, one session long. The SDK's own transport of this kind ends the session at the first line that is no
 * message, and at the end of its input drops answers that are not yet written; this one says what is wrong with the line and goes on,
 * and answers a line before it reads the next.
 */
final class LineTransport implements McpServerTransportProvider {

    /** The longest line, in bytes; more than any argument that the tools take. */
    static final int LONGEST_LINE = 8 * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final McpJsonMapper mapper;
    private final InputStream in;
    private final OutputStream out;
    private final Consumer<String> log;
    private @Nullable McpServerSession session;

    /**
     * @param in read a byte at a time, so buffered
     * @param log is told of lines that are no message
     */
    LineTransport(McpJsonMapper mapper, InputStream in, OutputStream out, Consumer<String> log) {
        this.mapper = mapper;
        this.in = in;
        this.out = out;
        this.log = log;
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = factory.create(new LineSession());
    }

    /**
     * Answers each line until the input ends.
     *
     * @throws IOException when the input cannot be read
     * @throws UncheckedIOException when an answer cannot be written
     */
    void serve() throws IOException {
        var line = new ByteArrayOutputStream();
        long length = 0;
        int read = in.read();
        while (read >= 0) {
            if (read == '\n') {
                take(line, length);
                line.reset();
                length = 0;
            } else {
                length++;
                if (length <= LONGEST_LINE) {
                    line.write(read);
                }
            }
            read = in.read();
        }
        take(line, length);
    }

    private void take(ByteArrayOutputStream line, long length) {
        if (length > LONGEST_LINE) {
            refuse(
                    ErrorCodes.INVALID_REQUEST,
                    "The line has " + length + " bytes; expected a message of at most " + LONGEST_LINE
                            + ". Send less of the text.",
                    null);
            return;
        }
        String text = line.toString(UTF_8).strip();
        if (!text.isEmpty()) {
            message(text).ifPresent(message -> Objects.requireNonNull(session)
                    .handle(message)
                    .subscribe(
                            nothing -> {},
                            fault -> log.accept("linkfault mcp: a message was not answered: "
                                    + fault.getClass().getSimpleName())));
        }
    }

    private Optional<JSONRPCMessage> message(String text) {
        JsonNode tree;
        try {
            tree = JSON.readTree(text);
        } catch (JacksonException unreadable) {
            refuse(ErrorCodes.PARSE_ERROR, "The line is not JSON. Send one JSON-RPC message on each line.", null);
            return Optional.empty();
        }
        JsonNode id = tree.path("id");
        try {
            return Optional.of(McpSchema.deserializeJsonRpcMessage(mapper, text));
        } catch (IOException | RuntimeException none) {
            refuse(
                    ErrorCodes.INVALID_REQUEST,
                    "The line is no JSON-RPC message. Expected an object with \"jsonrpc\": \"2.0\" and a \"method\".",
                    id.isString() || id.isIntegralNumber() ? id : null);
            return Optional.empty();
        }
    }

    /** Says what is wrong with a line, to the client and in the log. */
    private void refuse(int code, String why, @Nullable JsonNode id) {
        log.accept("linkfault mcp: " + why);
        ObjectNode response = JSON.createObjectNode().put("jsonrpc", "2.0");
        response.set("id", id == null ? JSON.nullNode() : id);
        response.putObject("error").put("code", code).put("message", why);
        write(response.toString());
    }

    private synchronized void write(String message) {
        try {
            out.write((message + "\n").getBytes(UTF_8));
            out.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public Mono<Void> notifyClients(String method, Object params) {
        return Objects.requireNonNull(session).sendNotification(method, params);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    private final class LineSession implements McpServerTransport {

        @Override
        public Mono<Void> sendMessage(JSONRPCMessage message) {
            return Mono.fromRunnable(() -> {
                try {
                    write(mapper.writeValueAsString(message));
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            });
        }

        @Override
        public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
            return mapper.convertValue(data, type);
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }
    }
}
