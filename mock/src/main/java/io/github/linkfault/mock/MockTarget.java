package io.github.linkfault.mock;

import java.util.List;
import java.util.Map;

/** The target file that fits the mock. */
final class MockTarget {

    private static final List<String> FUSE_HEADERS = List.of(
            "Plaid-Client-Id",
            "Plaid-Secret",
            "Mx-Client-Id",
            "Mx-Api-Key",
            "Teller-Application-Id",
            "Teller-Certificate",
            "Teller-Private-Key",
            "Teller-Signing-Secret",
            "Plaid-Verification",
            "Teller-Signature",
            "Fuse-Verification");

    private MockTarget() {}

    static String yaml(String url, MagicIds ids) {
        var yaml = new StringBuilder();
        yaml.append("aerosync:\n  baseUrl: ").append(url).append(Router.AEROSYNC_BASE);
        yaml.append("\n  apiKey: ").append(MagicIds.AEROSYNC_KEY);
        yaml.append("\n  apiSecret: ").append(MagicIds.AEROSYNC_SECRET).append("\n  fixtures:\n");
        for (Map.Entry<String, String> connection : ids.connections().entrySet()) {
            yaml.append("    %s: {connectionId: %s, jobId: %s}%n"
                    .formatted(connection.getKey(), connection.getValue(), MagicIds.job(connection.getValue())));
        }
        yaml.append("fuse:\n  baseUrl: ")
                .append(url)
                .append("\n  headers:\n    Fuse-Client-Id: mock-client-id\n    Fuse-Api-Key: ");
        yaml.append(MagicIds.apiKey(MagicIds.HEALTHY)).append('\n');
        for (String header : FUSE_HEADERS) {
            yaml.append("    %s: mock-%s%n".formatted(header, header.toLowerCase(java.util.Locale.ROOT)));
        }
        yaml.append("  fixtures:\n    healthy: {accessToken: %s, entityId: %s}%n"
                .formatted(MagicIds.accessToken(MagicIds.HEALTHY), MagicIds.ENTITY));
        for (String fixture : MagicIds.TOKEN_FIXTURES) {
            yaml.append("    %s: {accessToken: %s}%n".formatted(fixture, MagicIds.accessToken(fixture)));
        }
        yaml.append("    unprocessableWebhook: {body: '")
                .append(MagicIds.UNPROCESSABLE_WEBHOOK)
                .append("'}\n");
        for (String fixture : MagicIds.KEY_FIXTURES) {
            yaml.append("    %s: {headers: {Fuse-Api-Key: %s}}%n".formatted(fixture, MagicIds.apiKey(fixture)));
        }
        return yaml.toString();
    }
}
