package io.github.linkfault.cli;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.mock.Binding;
import io.github.linkfault.mock.MockServer;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code linkfault mock}: the APIs on this machine, with each documented error one request away, until Ctrl-C. */
@Command(
        name = "mock",
        description = "Serves the APIs, with each documented error one request away, until Ctrl-C.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionOption.class)
final class MockCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final CatalogOption chosen = new CatalogOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8105",
            description = "Port to listen on; 0 picks a free one. Default: ${DEFAULT-VALUE}.")
    private int port = 8105;

    @Option(
            names = "--host",
            paramLabel = "ADDR",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. The mock does not authenticate clients. Default: ${DEFAULT-VALUE}.")
    private String host = "127.0.0.1";

    @Option(
            names = "--tls",
            description =
                    "Speak HTTPS, with a new self-signed certificate for localhost, which GET /certificate.pem hands out.")
    private boolean tls;

    MockCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw UsageFault.noSuchPort(port);
        }
        return chosen.use(environment, this::serve);
    }

    private int serve(Catalog catalog) {
        PrintWriter out = spec.commandLine().getOut();
        MockServer mock = MockServer.start(catalog, new Binding(host, port, tls), served -> {
            out.println(served.line());
            out.flush();
        });
        try (var interruption = new Interruption(() -> finish(mock, out))) {
            out.print(welcome(catalog, mock));
            out.flush();
            new CountDownLatch(1).await();
            return interruption.unlessBegun(() -> finish(mock, out));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private String welcome(Catalog catalog, MockServer mock) {
        var text = new StringBuilder();
        for (Api api : catalog.apis()) {
            line(text, api.name(), mock.baseUrl(api));
        }
        line(text, "Index", mock.url() + "/   every error, and how to get it");
        line(text, "Target", mock.url() + "/target.yaml   for linkfault run --target");
        if (tls) {
            line(
                    text,
                    "TLS",
                    "curl -sSk -o linkfault-mock.pem " + mock.url() + "/certificate.pem   the certificate to trust");
        }
        text.append("\nTo try first:\n");
        mock.firstCommands()
                .forEach(command -> text.append("  ").append(command).append('\n'));
        if (mock.isReachableFromElsewhere()) {
            text.append("\nOther machines can reach it, and it does not authenticate clients.\n");
        }
        text.append("\nReady. Ctrl-C stops it and says which errors were met.\n");
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String rest) {
        text.append("%-9s %s%n".formatted(label, rest));
    }

    private static int finish(MockServer mock, PrintWriter out) {
        mock.close();
        out.print("\n" + mock.coverage().table());
        out.flush();
        return ExitCode.OK;
    }
}
