package io.github.linkfault.cli;

import io.github.linkfault.audit.LiveAudit.Seen;
import io.github.linkfault.exchange.Failure;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.proxy.ProxiedExchange;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the proxy prints: a line for each exchange, without anything secret. */
final class ProxyLog {

    /** A path of no documented operation may be anything. */
    private static final String HIDDEN_PATH = "***";

    private ProxyLog() {}

    /** An exchange with the API. */
    static String line(ProxiedExchange exchange, Seen seen) {
        String status = exchange.answer() instanceof Response response ? String.valueOf(response.status()) : "-";
        String path = seen.path().isEmpty() ? HIDDEN_PATH : seen.path();
        return exchange.request().method() + " " + path + " " + status + "  " + came(exchange, seen);
    }

    private static String came(ProxiedExchange exchange, Seen seen) {
        String label = seen.classification().label();
        return switch (seen.classification().kind()) {
            case SUCCESS -> "success";
            case CONFORMING -> label + " conforms" + findings(seen);
            case DEVIATING -> label + " deviates" + findings(seen);
            case UNDOCUMENTED -> "undocumented: " + label;
            case UNANSWERED -> exchange.answer() instanceof Failure failure ? failure.detail() : "no answer";
            case FOREIGN -> "no documented operation";
            default -> "not judged";
        };
    }

    private static String findings(Seen seen) {
        return seen.findings().isEmpty()
                ? ""
                : seen.findings().stream()
                        .map(finding ->
                                finding.rule() + ": expected " + finding.expected() + ", actual " + finding.actual())
                        .collect(Collectors.joining("; ", "; ", ""));
    }

    /** A request that the mock answered. */
    static String injected(String method, @Nullable String path, Response answer) {
        String entry = answer.headers().first("Linkfault-Entry").orElse("");
        return method + " " + (path == null ? HIDDEN_PATH : path) + " " + answer.status() + "  answered by the mock"
                + (entry.isEmpty()
                        ? answer.headers()
                                .first("Linkfault-Miss")
                                .map(miss -> ", which has no such answer")
                                .orElse("")
                        : ": " + entry);
    }

    /** What an audit of the recording will see otherwise; empty where that is nothing. */
    static String unfaithful(List<Long> lines) {
        return lines.isEmpty()
                ? ""
                : "What was masked decides: an audit of the recording comes to something else for line"
                        + (lines.size() == 1 ? " " : "s ")
                        + lines.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".\n";
    }
}
