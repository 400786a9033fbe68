package io.github.linkfault.judge;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Statuses;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The rules on status and header fields. */
final class HeadRules {

    private static final Pattern JSON = Pattern.compile("(?i)application/json[ \\t]*(;.*)?");

    /** The header field that each of these rules looks at, in lower case. No rule looks at another. */
    static final Map<Rule, String> HEADERS = Map.of(
            Rule.MEDIA_TYPE, "content-type",
            Rule.ALLOW, "allow",
            Rule.WWW_AUTHENTICATE, "www-authenticate");

    private HeadRules() {}

    static void check(Entry entry, Response response, Quoted quoted, Consumer<Finding> findings) {
        Statuses statuses = Objects.requireNonNull(entry.statuses());
        int status = response.status();
        if (!statuses.accepted().contains(status)) {
            findings.accept(Rule.STATUS.broken(statuses.spoken(), String.valueOf(status)));
        }
        checkMediaType(response.headers(), quoted, findings);
        if (status == 405 && values(Rule.ALLOW, response.headers()).isEmpty()) {
            findings.accept(Rule.ALLOW.broken("an Allow header beside 405", "none"));
        }
        if (status == 401 && values(Rule.WWW_AUTHENTICATE, response.headers()).isEmpty()) {
            findings.accept(Rule.WWW_AUTHENTICATE.broken("a WWW-Authenticate header beside 401", "none"));
        }
    }

    static void checkMediaType(Headers headers, Quoted quoted, Consumer<Finding> findings) {
        List<String> types = values(Rule.MEDIA_TYPE, headers);
        if (types.size() != 1 || !JSON.matcher(types.get(0).strip()).matches()) {
            String actual = types.isEmpty() ? "no Content-Type" : quoted.text(String.join(", ", types));
            findings.accept(Rule.MEDIA_TYPE.broken("application/json", actual));
        }
    }

    private static List<String> values(Rule rule, Headers headers) {
        return headers.all(Objects.requireNonNull(HEADERS.get(rule))).toList();
    }
}
