package io.github.linkfault.answers;

import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.Classification;
import io.github.linkfault.audit.count.InputLocation;
import io.github.linkfault.audit.count.MaskedFinding;
import io.github.linkfault.audit.count.Sample;
import io.github.linkfault.audit.input.Recorded;
import io.github.linkfault.audit.route.Base;
import io.github.linkfault.audit.verdict.Auditor;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Secrets;
import io.github.linkfault.judge.Followed;
import io.github.linkfault.mcp.Answer;
import io.github.linkfault.mcp.AnsweredCall;
import io.github.linkfault.mcp.BadArgument;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Judges one answer as an audit does. */
final class JudgedCall {

    private static final InputLocation NOWHERE = new InputLocation(0, 0, 0);

    private final Names names;
    private final Auditor auditor;

    JudgedCall(Catalog catalog, Names names) {
        this.names = names;
        this.auditor = new Auditor(catalog, Base.documented(catalog), Map.of(), Secrets.NONE);
    }

    Answer of(AnsweredCall call) {
        Auditor.Verdict verdict = verdict(call);
        Classification sighting = verdict.sighting();
        Optional<Entry> entry = verdict.judged().stream().findFirst().map(Auditor.Judged::entry);
        boolean isJudged = !verdict.judged().isEmpty();
        Sample sample = isJudged ? auditor.sample(verdict, NOWHERE) : null;
        List<MaskedFinding> findings = sample == null ? List.of() : sample.findings();
        List<Followed> readings = isJudged ? verdict.judged().get(0).judgement().readings() : List.of();
        String nearest = sample == null ? null : sample.nearest();

        ObjectNode node = EntryJson.object();
        String says = says(sighting, findings.size());
        node.put("verdict", word(sighting.kind())).put("says", says);
        node.put("api", emptyAsNull(sighting.api())).put("operation", emptyAsNull(sighting.operation()));
        node.putNull("entry");
        entry.ifPresent(meant -> node.set("entry", EntryJson.of(meant)));
        var text = new StringBuilder(says + "\n");
        ArrayNode found = node.putArray("findings");
        for (MaskedFinding finding : findings) {
            found.addObject()
                    .put("rule", finding.rule())
                    .put("severity", finding.severity())
                    .put("expected", finding.expected())
                    .put("actual", finding.actual());
            text.append(finding.severity() + " " + finding.rule() + ": expected " + finding.expected() + ", actual "
                    + finding.actual() + "\n");
        }
        ArrayNode followed = node.putArray("readings");
        for (Followed each : readings) {
            followed.addObject()
                    .put("contradiction", each.erratum().id())
                    .put("source", each.reading().source())
                    .put("says", each.reading().says());
            text.append("Of " + each.erratum().id() + " it follows "
                    + each.reading().source() + ": " + each.reading().says() + "\n");
        }
        node.put("nearest", nearest);
        if (nearest != null) {
            text.append("It fits " + nearest + " instead.\n");
        }
        entry.ifPresent(meant -> text.append("Do: " + meant.remedy() + " ("
                + meant.action().id() + ", retry " + meant.action().retry() + ")\n"));
        return new Answer(text.toString(), node);
    }

    private Auditor.Verdict verdict(AnsweredCall call) {
        if (call.operation() != null) {
            if (call.method() != null || call.url() != null) {
                throw new BadArgument(
                        "operation: method and url are given too. Give either operation, or both of them.");
            }
            Operation operation = names.operation(call.operation(), names.api(call.api()));
            return auditor.verdict(recorded(call, operation.method(), path(operation, call.parameters())));
        }
        String method = call.method();
        String url = call.url();
        if (method == null || url == null) {
            throw new BadArgument((method == null ? "method" : "url")
                    + ": it is missing. Say which call this is the answer of: method and url, or operation.");
        }
        names.api(call.api());
        Auditor.Verdict verdict = auditor.verdict(recorded(call, method, url));
        String path = path(url);
        // Behind a gateway or a test server the host says nothing.
        return verdict.sighting().kind() == Category.FOREIGN && path != null
                ? auditor.verdict(recorded(call, method, path))
                : verdict;
    }

    /** The path and query of an absolute URL; null where it is none. */
    private static @Nullable String path(String url) {
        try {
            URI uri = new URI(url);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return uri.getHost() == null ? null : uri.getRawPath() + query;
        } catch (URISyntaxException broken) {
            return null;
        }
    }

    private static String path(Operation operation, Map<String, String> parameters) {
        String path = operation.path();
        for (String parameter : operation.parameters()) {
            String value = parameters.get(parameter);
            if (value == null) {
                throw new BadArgument("parameters." + parameter + ": it is missing. Messages may quote the value that "
                        + operation.id() + " had in its path, " + operation.path() + ".");
            }
            path = path.replace("{" + parameter + "}", operation.inPath(parameter, value));
        }
        for (String given : parameters.keySet()) {
            if (!operation.parameters().contains(given)) {
                throw new BadArgument("parameters." + given + ": the path of " + operation.id()
                        + " has no such parameter; it is " + operation.path() + ".");
            }
        }
        return operation.api().basePath() + path;
    }

    private static Recorded recorded(AnsweredCall call, String method, String url) {
        return new Recorded(
                "",
                method,
                url,
                Headers.NONE,
                Body.EMPTY,
                call.status(),
                call.headers() == null ? null : Headers.of(call.headers()),
                Body.of(call.body()));
    }

    private static String word(Category kind) {
        return switch (kind) {
            case CONFORMING -> "conforming";
            case DEVIATING -> "deviating";
            case SUCCESS -> "success";
            case UNDOCUMENTED -> "undocumented";
            default -> "foreign";
        };
    }

    private static String says(Classification sighting, int findings) {
        String operation = sighting.api() + "/" + sighting.operation();
        return switch (sighting.kind()) {
            case CONFORMING ->
                sighting.label() + ", as documented"
                        + (findings == 0 ? "." : ", with " + findings + (findings == 1 ? " warning." : " warnings."));
            case DEVIATING -> sighting.label() + ", but not as documented.";
            case SUCCESS -> "No error: a success of " + operation + ".";
            case UNDOCUMENTED -> "No table of " + operation + " has it: " + sighting.label() + ".";
            default -> "The call is none of a documented operation, so there is nothing to judge it by.";
        };
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
