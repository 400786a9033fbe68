package io.github.linkfault.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.github.linkfault.result.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * A report as {@code report.html}: one page that loads nothing. Its words are in {@code report.mustache}; whatever the template
 * prints passes {@link #escape}, so no text of a server can be markup or hide.
 */
final class HtmlReport {

    private HtmlReport() {}

    static void write(Report report, AuditedTraffic traffic, Writer out) {
        String style = read("report.css");
        String script = read("report.js");
        // The policy names the two by their hashes, so that nothing else runs even if an escape were missing.
        Map<String, String> own =
                Map.of("style", style, "script", script, "styleHash", hash(style), "scriptHash", hash(script));
        template().execute(new HtmlPage(report, traffic), own, out);
    }

    private static Template template() {
        return Mustache.compiler()
                .withEscaper(HtmlReport::escape)
                .withLoader(name -> open(name + ".mustache"))
                .nullValue("")
                .emptyStringIsFalse(true)
                // It also asks whether a whole record is an empty text.
                .withFormatter(
                        value -> value instanceof Record ? value.getClass().getName() : String.valueOf(value))
                .zeroIsFalse(true)
                .compile(open("report.mustache"));
    }

    /** Fit for the text of an element and for an attribute in quotes. */
    private static String escape(String text) {
        String visible = Visible.text(text);
        var escaped = new StringBuilder(visible.length() + 32);
        int from = 0;
        for (int at = 0; at < visible.length(); at++) {
            String reference =
                    switch (visible.charAt(at)) {
                        case '&' -> "&amp;";
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '"' -> "&#34;";
                        case '\'' -> "&#39;";
                        default -> "";
                    };
            if (!reference.isEmpty()) {
                escaped.append(visible, from, at).append(reference);
                from = at + 1;
            }
        }
        return from == 0
                ? visible
                : escaped.append(visible, from, visible.length()).toString();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String read(String resource) {
        try (InputStream stream = stream(resource)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Reader open(String resource) {
        return new InputStreamReader(stream(resource), UTF_8);
    }

    private static InputStream stream(String resource) {
        InputStream stream = HtmlReport.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException(resource + " is not on the class path");
        }
        return stream;
    }
}
