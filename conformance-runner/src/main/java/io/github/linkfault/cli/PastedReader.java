package io.github.linkfault.cli;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.cli.EmbeddedErrors.Found;
import io.github.linkfault.cli.EmbeddedErrors.Piece;
import io.github.linkfault.cli.EmbeddedErrors.Reported;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads whatever somebody was told of an error: an error body, a whole HTTP response, lines of a log, strings of a surface, codes, a
 * status, or what came instead of an answer. The site's {@code paste/input.js} reads alike.
 */
final class PastedReader {

    private static final int LONGEST_CODE = 200;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/[123](?:\\.[01])? ([1-5]\\d\\d)\\b[^\\n]*");
    private static final Pattern FIELD = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+:.*");
    /** The request line, as {@code curl -v} prints it. */
    private static final Pattern SENT = Pattern.compile("(?m)^> ([A-Z]+) (\\S+) HTTP/[\\d.]+");

    private static final Pattern JSON_BEGINS = Pattern.compile("(?:\\{\\s*[\"}]|\\[\\s*[{\\[\"\\]]).*", Pattern.DOTALL);
    private static final Pattern IN_MEMBER = Pattern.compile("\"[A-Za-z_]+\"\\s*:\\s*$");

    private final EmbeddedErrors embedded;
    private final Mentions mentions;

    PastedReader(Catalog catalog, Mentions mentions) {
        this.embedded = new EmbeddedErrors(catalog);
        this.mentions = mentions;
    }

    /** What the text says, at least one. */
    List<Pasted> read(String pasted) {
        String text = pasted.replaceFirst("^\uFEFF", "").strip();
        if (text.isEmpty()) {
            return List.of(Pasted.of(Pasted.Kind.UNKNOWN, text));
        }
        return response(text)
                .map(response -> content(response.body(), true).stream()
                        .map(found -> found.with(response.around()))
                        .toList())
                .orElseGet(() -> content(text, false));
    }

    private record Answer(Around around, String body) {}

    /** An HTTP response as programs print it; empty where the text begins with no status line. */
    private static Optional<Answer> response(String text) {
        List<String> lines = withoutCurlMarks(text).lines().toList();
        int at = 0;
        Integer status = null;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        // An interim answer or a redirect that was followed comes before the one that counts.
        while (at < lines.size() && STATUS_LINE.matcher(lines.get(at)).matches()) {
            Matcher line = STATUS_LINE.matcher(lines.get(at));
            status = line.matches() ? Integer.valueOf(line.group(1)) : status;
            at++;
            while (at < lines.size() && FIELD.matcher(lines.get(at)).matches()) {
                at++;
            }
            while (at < lines.size() && lines.get(at).isBlank()) {
                at++;
            }
        }
        if (status == null) {
            return Optional.empty();
        }
        Matcher sent = SENT.matcher(text);
        boolean isSent = sent.find();
        var around = new Around(status, isSent ? sent.group(1) : null, isSent ? Around.pathOf(sent.group(2)) : null);
        return Optional.of(new Answer(
                around, String.join("\n", lines.subList(at, lines.size())).strip()));
    }

    /** {@code curl -v} marks what it received with {@code <}, what it sent with {@code >} and what it did with {@code *}. */
    private static String withoutCurlMarks(String text) {
        if (!Pattern.compile("(?m)^< HTTP/").matcher(text).find()) {
            return text;
        }
        return String.join(
                "\n",
                text.lines()
                        .filter(line -> !line.matches("(?:[>*]|[{}] \\[).*"))
                        .map(line -> line.replaceFirst("^< ?", ""))
                        .toList());
    }

    private List<Pasted> content(String text, boolean isBody) {
        Optional<Reported> reported = embedded.reported(text);
        if (reported.isPresent()) {
            return List.of(Pasted.of(reported.get()));
        }
        JsonNode json = EmbeddedErrors.json(text);
        if (json != null) {
            return document(json, text, isBody);
        }
        // Ruby prints a hash so.
        boolean looksLikeJson = JSON_BEGINS.matcher(text).matches() && !text.contains("=>");
        List<Pasted> inside = inside(text, looksLikeJson || isBody);
        if (!inside.isEmpty()) {
            return inside;
        }
        if (Mentions.isPage(text)) {
            return List.of(Pasted.of(Pasted.Kind.PAGE, text).with(new Around(Mentions.statusOfPage(text), null, null)));
        }
        List<Pasted> failures = looksLikeJson && !isBody ? failures(text) : List.of();
        if (!failures.isEmpty()) {
            return failures;
        }
        if (isBody || looksLikeJson) {
            return List.of(Pasted.of(Pasted.Kind.NOT_JSON, text));
        }
        List<Pasted> mentioned = mentioned(text);
        return mentioned.isEmpty()
                ? List.of(Pasted.of(text.length() <= LONGEST_CODE ? Pasted.Kind.CODE : Pasted.Kind.UNKNOWN, text))
                : mentioned;
    }

    private List<Pasted> document(JsonNode value, String text, boolean isBody) {
        if (value.isString()) {
            Optional<Reported> reported = embedded.reported(value.asString());
            if (reported.isPresent()) {
                return List.of(Pasted.of(reported.get()));
            }
        }
        if (value.isNumber() && !isBody) {
            List<Pasted> mentioned = mentioned(text);
            return mentioned.isEmpty() ? List.of(Pasted.of(Pasted.Kind.CODE, text)) : mentioned;
        }
        List<Found> found = embedded.errorsIn(value);
        if (!found.isEmpty()) {
            return found.stream().map(one -> placed(one, text)).toList();
        }
        if (isBody) {
            return List.of(Pasted.of(text, value, null, Around.NOTHING));
        }
        Around own = value.isObject() ? Around.NOTHING.beside(value) : Around.NOTHING;
        List<Pasted> mentioned = own.status() == null ? mentioned(text) : words(text);
        if (!mentioned.isEmpty()) {
            return mentioned;
        }
        return List.of(own.isFailure() ? failed(own) : Pasted.of(text, value, null, own));
    }

    private static Pasted failed(Around around) {
        return Pasted.of(Pasted.Kind.STATUS, String.valueOf(around.status())).with(around);
    }

    /** The requests that failed, where each line of a text is a record. */
    private static List<Pasted> failures(String text) {
        List<JsonNode> records = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Objects.requireNonNullElse(EmbeddedErrors.json(line), MissingNode.getInstance()))
                .toList();
        return records.stream().allMatch(JsonNode::isObject)
                ? records.stream()
                        .map(Around.NOTHING::beside)
                        .filter(Around::isFailure)
                        .distinct()
                        .limit(EmbeddedErrors.MOST_FOUND)
                        .map(PastedReader::failed)
                        .toList()
                : List.of();
    }

    private static Pasted placed(Found found, String text) {
        if (found.reported() != null) {
            return Pasted.of(found.reported());
        }
        JsonNode body = Objects.requireNonNull(found.body());
        return Pasted.of(found.isWhole() ? text : body.toString(), body, found.bare(), found.around());
    }

    /** Errors that stand in a text among other things; none where it has none. */
    private List<Pasted> inside(String text, boolean isWhole) {
        List<Reported> reported = embedded.reportedInside(text);
        if (!reported.isEmpty()) {
            return reported.stream()
                    .limit(EmbeddedErrors.MOST_FOUND)
                    .map(Pasted::of)
                    .toList();
        }
        var found = new LinkedHashSet<Pasted>();
        List<Piece> pieces = EmbeddedErrors.objectsIn(text);
        for (Piece piece : pieces) {
            String before = piece.before();
            Around near = Around.of(
                    before.substring(Math.max(0, before.length() - EmbeddedErrors.MOST_BEFORE)) + " " + piece.after());
            for (Found one : embedded.errorsIn(piece.value())) {
                // What is cut out of something broken may have had its wrapper there.
                boolean cut = one.bare() != null
                        && one.isWhole()
                        && IN_MEMBER.matcher(before).find();
                if (!cut || !isWhole) {
                    Pasted read = placed(cut ? withWrapper(one) : one, piece.text());
                    found.add(read.with(read.around().or(near)));
                }
            }
        }
        // What other lines speak of is an error too, but not what they repeat.
        Stream<Pasted> beside = found.isEmpty()
                ? Stream.of()
                : codes(text).stream().filter(one -> pieces.stream().noneMatch(piece -> piece.text()
                        .contains(one.text().substring(one.text().indexOf('/') + 1))));
        return Stream.concat(found.stream(), beside)
                .limit(EmbeddedErrors.MOST_FOUND)
                .toList();
    }

    private static Found withWrapper(Found found) {
        Api api = Objects.requireNonNull(found.bare());
        JsonNode body = Objects.requireNonNull(found.body());
        return new Found(EmbeddedErrors.wrapped(api, body), null, null, true, found.around());
    }

    /** What a text says of an error without being one; empty where it says nothing that is known. */
    private List<Pasted> mentioned(String text) {
        Integer status = Mentions.statusAlone(text);
        if (status != null) {
            return List.of(Pasted.of(Pasted.Kind.STATUS, text).with(new Around(status, null, null)));
        }
        List<Pasted> words = words(text);
        return words.isEmpty() ? statuses(text) : words;
    }

    /** The statuses that the lines of a text report, each once for each request. */
    private static List<Pasted> statuses(String text) {
        List<Around> found = text.lines()
                .flatMap(line -> Around.answered(line).stream())
                .distinct()
                .limit(EmbeddedErrors.MOST_FOUND)
                .toList();
        Around whole = found.size() == 1 ? Around.of(text) : Around.NOTHING;
        return found.stream().map(one -> failed(one.or(whole))).toList();
    }

    /** The codes, the documented messages or the names of what kept an answer away that stand in a text; empty where none does. */
    private List<Pasted> words(String text) {
        List<Pasted> codes = codes(text);
        if (!codes.isEmpty()) {
            return codes;
        }
        Around around = Around.of(text);
        List<Pasted> said = mentions.codesByMessage(text).stream()
                .map(code -> Pasted.of(Pasted.Kind.MESSAGE, code).with(around))
                .toList();
        return said.isEmpty()
                ? Mentions.noAnswerIn(text).map(Pasted::of).stream().toList()
                : said;
    }

    /** One for each code: what is not said on its own line is said by the text around, where that speaks of one code. */
    private List<Pasted> codes(String text) {
        var found = new ArrayList<Pasted>();
        var lines = new ArrayList<String>();
        for (String line : text.split("\\r?\\n", -1)) {
            Mentions.Codes codes = mentions.codesIn(line);
            Stream.concat(codes.inner().stream(), codes.own().stream()).forEach(code -> {
                found.add(Pasted.of(Pasted.Kind.CODE, code).with(Around.of(line)));
                lines.add(line);
            });
        }
        boolean isOne = found.stream().map(Pasted::text).distinct().count() == 1;
        Around whole = isOne ? Around.of(text) : Around.NOTHING;
        var codes = new LinkedHashMap<String, Pasted>();
        for (int at = 0; at < found.size(); at++) {
            Pasted one = found.get(at);
            Pasted known = codes.get(one.text());
            if (known == null
                    || (one.around().status() != null && known.around().status() == null)) {
                codes.put(
                        one.text(),
                        one.with(one.around().or(whole)).saying(Mentions.messageIn(isOne ? text : lines.get(at))));
            }
        }
        Stream<Pasted> inner = codes.values().stream().filter(PastedReader::isInner);
        Stream<Pasted> own = codes.values().stream().filter(one -> !isInner(one));
        return Stream.concat(inner, own).limit(EmbeddedErrors.MOST_FOUND).toList();
    }

    private static boolean isInner(Pasted code) {
        return code.text().contains("/");
    }
}
