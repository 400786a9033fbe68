package io.github.linkfault.cli;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.mock.AccessLogLine;
import io.github.linkfault.mock.Binding;
import io.github.linkfault.mock.MockServer;
import io.github.linkfault.mock.exam.ExamRequirements;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
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

    @Mixin
    private final ScenarioOptions scenarios = new ScenarioOptions();

    @Mixin
    private final ExamOptions exam = new ExamOptions();

    @Option(
            names = "--ready-file",
            paramLabel = "FILE",
            description = "Once it answers, write its port, base URLs and target file here, as JSON.")
    private @Nullable Path readyFile;

    @Option(names = "--quiet", description = "Print no line for each request.")
    private boolean quiet;

    @Option(
            names = "--until-eof",
            description =
                    "Also stop when standard input ends, so that it does not outlive the program that has started it.")
    private boolean untilEof;

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
        ExamRequirements requirements = exam.requirements();
        MockServer mock = MockServer.start(
                catalog,
                new Binding(host, port, tls),
                scenarios.settings(catalog),
                quiet ? served -> {} : served -> print(served, out));
        try (var interruption = new Interruption(() -> finish(mock, requirements, out))) {
            if (readyFile != null) {
                ReadyFile.write(readyFile, catalog, mock);
            }
            out.print(welcome(catalog, mock));
            out.flush();
            waitForTheEnd();
            return interruption.unlessBegun(() -> finish(mock, requirements, out));
        } catch (UsageFault unusable) {
            mock.close();
            throw unusable;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void print(AccessLogLine served, PrintWriter out) {
        out.println(served.line());
        out.flush();
    }

    /** Waits for a signal; where it is asked to, also for the end of standard input. */
    private void waitForTheEnd() throws InterruptedException {
        if (untilEof) {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
                return;
            } catch (IOException unreadable) {
                // A stream that cannot be read will not end either.
            }
        }
        new CountDownLatch(1).await();
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
                    "curl -sSk -o " + MockServer.CERTIFICATE_FILE + " " + mock.url()
                            + "/certificate.pem   the certificate to trust, beside the target file");
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

    private int finish(MockServer mock, ExamRequirements requirements, PrintWriter out) {
        mock.close();
        return exam.finish(mock.exam(), requirements, out);
    }
}
