package io.github.linkfault.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The ways in which an exchange or a report of this tool may write a value. */
final class Encodings {

    private Encodings() {}

    /** By name. */
    static Map<String, UnaryOperator<String>> all() {
        var all = new LinkedHashMap<String, UnaryOperator<String>>();
        all.put("as it is", value -> value);
        all.put("of a form", value -> URLEncoder.encode(value, UTF_8));
        all.put("percent, small", Encodings::percent);
        all.put("JSON", Encodings::json);
        all.put("JSON, all of it", Encodings::units);
        all.put("a report", Encodings::reported);
        all.put("HTML", Encodings::html);
        all.put("HTML, decimal", value -> references(value, "&#%d;"));
        all.put("HTML, hexadecimal", value -> references(value, "&#x%X;"));
        all.put("hexadecimal", value -> HexFormat.of().formatHex(value.getBytes(UTF_8)));
        all.put("HEXADECIMAL", value -> HexFormat.of().withUpperCase().formatHex(value.getBytes(UTF_8)));
        for (String before : new String[] {"", "u", "u:"}) {
            byte[] none = before.getBytes(UTF_8);
            all.put("Base64 behind " + none.length, value -> base64(before + value, Base64.getEncoder()));
            all.put("Base64url behind " + none.length, value -> base64(before + value, Base64.getUrlEncoder()));
        }
        all.put("MIME", value -> base64(value, Base64.getMimeEncoder()));
        all.put("Base64 in a form", value -> URLEncoder.encode(base64(value, Base64.getEncoder()), UTF_8));
        all.put("Base64 in JSON", value -> base64(value, Base64.getEncoder()).replace("/", "\\/"));
        all.put("twice percent", value -> percent(percent(value)));
        all.put("JSON in JSON", value -> json(json(value)));
        all.put("JSON in JSON in a form", value -> URLEncoder.encode(json(json(value)), UTF_8));
        all.put("JSON in HTML", value -> html(json(value)));
        all.put("a report of JSON", value -> reported(json(value)));
        all.put("read as Latin-1", value -> new String(value.getBytes(UTF_8), ISO_8859_1));
        return all;
    }

    private static String base64(String value, Base64.Encoder encoder) {
        return encoder.encodeToString(value.getBytes(UTF_8));
    }

    static String percent(String value) {
        var percent = new StringBuilder();
        for (byte octet : value.getBytes(UTF_8)) {
            percent.append('%').append(HexFormat.of().toHexDigits(octet));
        }
        return percent.toString();
    }

    static String json(String value) {
        return value.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("/", "\\/")
                .replace("ü", "\\u00fc");
    }

    private static String units(String value) {
        var units = new StringBuilder();
        value.chars().forEach(unit -> units.append("\\u%04x".formatted(unit)));
        return units.toString();
    }

    /** As findings and reports spell out what is outside ASCII; a backslash stays. */
    static String reported(String value) {
        var reported = new StringBuilder();
        value.codePoints().forEach(point -> {
            if (point == '\n') {
                reported.append("\\n");
            } else if (point < 0x7f) {
                reported.appendCodePoint(point);
            } else {
                reported.append(point > 0xffff ? "\\u{%x}".formatted(point) : "\\u%04x".formatted(point));
            }
        });
        return reported.toString();
    }

    static String html(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("ü", "&uuml;");
    }

    private static String references(String value, String form) {
        var references = new StringBuilder();
        value.codePoints().forEach(point -> references.append(form.formatted(point)));
        return references.toString();
    }
}
