package io.github.linkfault.exchange;

import java.util.regex.Pattern;

/**
 * A request as a curl command for a POSIX shell. Secrets are expected to be replaced by {@code ${NAME}} already; the shell
 * expands them, so the command runs as pasted where these variables are set.
 */
public final class Curl {

    /** A dollar sign that begins no {@code ${NAME}}. */
    private static final Pattern OTHER_DOLLAR = Pattern.compile("\\$(?!\\{[A-Za-z_][A-Za-z0-9_]*})");

    private Curl() {}

    /** The command, on one line. */
    public static String command(Request request) {
        var command = new StringBuilder("curl -sS -i");
        // curl would rewrite /a//b only with --path-as-is off for dots; empty segments pass as they are.
        if (!request.method().equals("GET")) {
            command.append(" -X ").append(request.method());
        }
        command.append(' ').append(quoted(request.url()));
        for (Header field : request.headers()) {
            if (!field.name().equals("User-Agent")) {
                command.append(" -H ").append(quoted(field.name() + ": " + field.value()));
            }
        }
        boolean mayHaveBody = !request.method().equals("GET");
        if (!request.body().isEmpty()) {
            command.append(" --data-binary ").append(quoted(request.body().text()));
        } else if (mayHaveBody) {
            command.append(" -H 'Content-Length: 0'");
        }
        return command.toString();
    }

    /** In single quotes, where the shell expands nothing; in double quotes where it must expand {@code ${NAME}}. */
    private static String quoted(String text) {
        if (!text.contains("${")) {
            return Shell.quoted(text);
        }
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("`", "\\`");
        return "\"" + OTHER_DOLLAR.matcher(escaped).replaceAll("\\\\\\$") + "\"";
    }
}
