package io.github.linkfault.cli;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.mock.Binding;
import io.github.linkfault.mock.MockServer;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code linkfault mock}: both APIs on this machine, with each documented error one request away, until Ctrl-C. */
@Command(
        name = "mock",
        description = "Serves both APIs, with each documented error one request away, until Ctrl-C.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionOption.class)
final class MockCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    @Spec
    private CommandSpec spec;

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
            description = "Address to listen on. The mock asks nobody who they are. Default: ${DEFAULT-VALUE}.")
    private String host = "127.0.0.1";

    @Option(
            names = "--tls",
            description =
                    "Speak HTTPS, with a new self-signed certificate for localhost, which GET /certificate.pem hands out.")
    private boolean tls;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw UsageFault.noSuchPort(port);
        }
        PrintWriter out = spec.commandLine().getOut();
        MockServer mock = MockServer.start(Catalog.bundled(), new Binding(host, port, tls), served -> {
            out.println(served.line());
            out.flush();
        });
        try (var interruption = new Interruption(() -> finish(mock, out))) {
            out.print(welcome(mock));
            out.flush();
            new CountDownLatch(1).await();
            return interruption.unlessBegun(() -> finish(mock, out));
        }
    }

    private String welcome(MockServer mock) {
        var text = new StringBuilder();
        text.append("Aerosync  ").append(mock.url()).append("/v2\n");
        text.append("Fuse      ").append(mock.url()).append("/v1\n");
        text.append("Index     ").append(mock.url()).append("/   every error, and how to get it\n");
        text.append("Target    ").append(mock.url()).append("/target.yaml   for linkfault run --target\n");
        if (tls) {
            text.append("TLS       curl -sSk -o linkfault-mock.pem ")
                    .append(mock.url())
                    .append("/certificate.pem   the certificate to trust\n");
        }
        text.append("\nTo try first:\n");
        mock.firstCommands()
                .forEach(command -> text.append("  ").append(command).append('\n'));
        if (mock.isReachableFromElsewhere()) {
            text.append("\nOther machines can reach it, and it asks nobody who they are.\n");
        }
        text.append("\nReady. Ctrl-C stops it and says which errors were met.\n");
        return text.toString();
    }

    private static int finish(MockServer mock, PrintWriter out) {
        mock.close();
        out.print("\n" + mock.coverage().table());
        out.flush();
        return ExitCode.OK;
    }
}
