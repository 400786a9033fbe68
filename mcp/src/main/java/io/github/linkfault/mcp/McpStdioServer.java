package io.github.linkfault.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.jackson3.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** The server: answers the questions of one client, in the order in which they come, until its input ends. Reads and writes nothing else. */
public final class McpStdioServer {

    private McpStdioServer() {}

    /**
     * Serves in this thread until the input ends.
     *
     * @param version the program's, for the client
     * @param out carries the protocol alone
     * @param log is told, in a line each, what is wrong with the input and what failed
     * @throws IOException when the input cannot be read
     * @throws java.io.UncheckedIOException when an answer cannot be written
     */
    public static void serve(Answers answers, String version, InputStream in, OutputStream out, Consumer<String> log)
            throws IOException {
        // Given here, so that no service is looked for on the class path.
        McpJsonMapper mapper = new JacksonMcpJsonMapper(JsonMapper.shared());
        var transport = new LineTransport(mapper, new BufferedInputStream(in), out, log);
        McpSyncServer server = McpServer.sync(transport)
                .jsonMapper(mapper)
                .jsonSchemaValidator(new DefaultJsonSchemaValidator(JsonMapper.shared()))
                .serverInfo(McpSchema.Implementation.builder("linkfault", version)
                        .title("Linkfault")
                        .build())
                .instructions(answers.instructions())
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                // The tools do it themselves, and say more.
                .validateToolInputs(false)
                // In the thread that reads: answers take milliseconds, and come in the order of the questions.
                .immediateExecution(true)
                .tools(new Tools(answers, log).specifications())
                .build();
        try {
            transport.serve();
        } finally {
            server.close();
        }
    }
}
