package io.github.linkfault.judge;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Statuses;
import io.github.linkfault.exchange.Response;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The rules on status and header fields. */
final class HeadRules {

    private static final Pattern JSON = Pattern.compile("(?i)application/json[ \\t]*(;.*)?");

    private HeadRules() {}

    static void check(Entry entry, Response response, Quoted quoted, Consumer<Finding> findings) {
        Statuses statuses = Objects.requireNonNull(entry.statuses());
        int status = response.status();
        if (!statuses.accepted().contains(status)) {
            findings.accept(Rule.STATUS.broken(statuses.spoken(), String.valueOf(status)));
        }
        List<String> types = response.headers().all("Content-Type").toList();
        if (types.size() != 1 || !JSON.matcher(types.get(0).strip()).matches()) {
            String actual = types.isEmpty() ? "no Content-Type" : quoted.text(String.join(", ", types));
            findings.accept(Rule.MEDIA_TYPE.broken("application/json", actual));
        }
        if (status == 405 && response.headers().first("Allow").isEmpty()) {
            findings.accept(Rule.ALLOW.broken("an Allow header beside 405", "none"));
        }
        if (status == 401 && response.headers().first("WWW-Authenticate").isEmpty()) {
            findings.accept(Rule.WWW_AUTHENTICATE.broken("a WWW-Authenticate header beside 401", "none"));
        }
    }
}
