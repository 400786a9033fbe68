package io.github.linkfault.defect;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.ErrorBody;
import io.github.linkfault.catalog.MergePatch;
import io.github.linkfault.catalog.Requirement;
import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Failure;
import io.github.linkfault.exchange.Header;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.judge.Rule;
import io.github.linkfault.judge.Rules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A deliberately wrong answer, named by what is wrong with it. Each breaks one rule and only that one; the judge is proved on
 * them, and a mock that has one is what a run must not call conforming.
 */
public final class Defect {

    /** A right answer, and what it answers. */
    private record Right(Entry entry, Response response, Request request) {}

    private static final String TRACE = "at com.example.Service.read(Service.java:42)";

    /** Header fields that hold no credential. */
    private static final Set<String> HARMLESS =
            Set.of("accept", "content-type", "content-length", "host", "user-agent", "prefer");

    /** The defects that an answer of any API may have. */
    public static final List<Defect> GENERAL = List.of(
            new Defect(
                    "answer is cut off",
                    Rule.TRANSPORT,
                    right -> new Failure(Failure.Kind.CUT_OFF, "the connection ended in the middle of the answer")),
            new Defect("status is teapot", Rule.STATUS, response(response -> response.withStatus(418))),
            new Defect(
                    "content type is missing",
                    Rule.MEDIA_TYPE,
                    response(response -> response.withHeaders(response.headers().without("Content-Type")))),
            new Defect("content type is jsonp", Rule.MEDIA_TYPE, contentType("application/jsonp")),
            new Defect("content type is html", Rule.MEDIA_TYPE, contentType("text/html")),
            new Defect("body is empty", Rule.BODY_JSON, response(response -> response.withBody(Body.EMPTY))),
            new Defect("body is cut short", Rule.BODY_JSON, text(body -> body.substring(0, body.length() - 1))),
            new Defect("body has a byte order mark", Rule.BODY_JSON, text(body -> "\uFEFF" + body)),
            new Defect(
                    "body is utf 16",
                    Rule.BODY_JSON,
                    response(response ->
                            response.withBody(Body.of(response.body().text().getBytes(UTF_16LE))))),
            new Defect("body is not utf 8", Rule.BODY_JSON, response(response -> {
                byte[] bytes = response.body().bytes();
                bytes[bytes.length / 2] = (byte) 0xff;
                return response.withBody(Body.of(bytes));
            })),
            new Defect("body has a second document", Rule.BODY_JSON, text(body -> body + "{}")),
            new Defect("body has a comment", Rule.BODY_JSON, text(body -> body + " // end")),
            new Defect(
                    "body has a name twice",
                    Rule.BODY_JSON,
                    atCode((name, body) -> body.replaceFirst(name, name + ":\"\"," + name))),
            new Defect("body is an array", Rule.BODY_SCHEMA, text(body -> "[" + body + "]")),
            new Defect(
                    "code is missing",
                    Rule.BODY_SCHEMA,
                    atCode((name, body) -> body.replaceFirst(name + ":\"[^\"]*\",", ""))),
            new Defect("code is a number", Rule.BODY_SCHEMA, code(code -> "105")),
            new Defect(
                    "code is another",
                    Rule.CODE,
                    code(code -> "\"" + OtherCode.than(code.substring(1, code.length() - 1)) + "\"")),
            new Defect(
                    "code is in the other case",
                    Rule.CODE,
                    code(code -> code.equals(code.toLowerCase(Locale.ROOT))
                            ? code.toUpperCase(Locale.ROOT)
                            : code.toLowerCase(Locale.ROOT))),
            new Defect("code ends with a line feed", Rule.CODE, code(code -> code.replaceFirst("\"$", "\\\\n\""))),
            new Defect("code has a cyrillic letter", Rule.CODE, code(code -> code.replaceFirst("A", "\u0410")
                    .replaceFirst("e", "\u0435"))),
            new Defect("message is another", Rule.MESSAGE, message(message -> "\"Something went wrong.\"")),
            new Defect(
                    "message lacks its full stop",
                    Rule.MESSAGE,
                    message(message -> message.replaceFirst("\\W\"$", "\""))),
            new Defect(
                    "message ends with a space", Rule.MESSAGE, message(message -> message.replaceFirst("\"$", " \""))),
            new Defect("secret is repeated", Rule.SECRET, right -> right.response()
                    .withHeaders(right.response().headers().with("X-Debug", credential(right.request())))),
            new Defect(
                    "member is undocumented",
                    Rule.BODY_STRICT,
                    atCode((name, body) -> body.replaceFirst(name, "\"hint\":\"none\"," + name))),
            new Defect(
                    "allow is missing",
                    Rule.ALLOW,
                    response(response -> response.withHeaders(response.headers().without("Allow")))),
            new Defect(
                    "challenge is missing",
                    Rule.WWW_AUTHENTICATE,
                    response(response -> response.withHeaders(response.headers().without("WWW-Authenticate")))),
            new Defect("details are a stack trace", Rule.STACK_TRACE, Defect::withTrace));

    private final String words;
    private final Rule rule;
    private final Function<Right, Answer> change;

    private Defect(String words, Rule rule, Function<Right, Answer> change) {
        this.words = words;
        this.rule = rule;
        this.change = change;
    }

    /** The defects of answers that lack what a requirement asks for. */
    static List<Defect> of(Requirement requirement) {
        return requirement.wrong().entrySet().stream()
                .map(wrong -> new Defect(wrong.getKey(), Rules.of(requirement), response(response -> {
                    JsonNode body = JsonMapper.shared().readTree(response.body().bytes());
                    return response.withBody(
                            Body.of(MergePatch.apply(body, wrong.getValue()).toString()));
                })))
                .toList();
    }

    /** The rule that it breaks. */
    public Rule rule() {
        return rule;
    }

    /** What is wrong, in words: {@code code is a number}. */
    public String words() {
        return words;
    }

    /** A right answer with this entry made wrong. */
    public Answer spoil(Entry entry, Response response, Request request) {
        return change.apply(new Right(entry, response, request));
    }

    /** Two defects are the same when their words are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Defect defect && words.equals(defect.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    /** What is wrong, in words. */
    @Override
    public String toString() {
        return words;
    }

    private static Function<Right, Answer> response(UnaryOperator<Response> change) {
        return right -> change.apply(right.response());
    }

    private static Function<Right, Answer> contentType(String value) {
        return response(response -> response.withHeaders(response.headers().with("Content-Type", value)));
    }

    private static Function<Right, Answer> text(UnaryOperator<String> change) {
        return response(
                response -> withBody(response, change.apply(response.body().text())));
    }

    private static Response withBody(Response response, String body) {
        return response.withBody(Body.of(body.getBytes(UTF_8)));
    }

    /** Changes the body; the change gets the name of the code's member, in quotes, and the body. */
    private static Function<Right, Answer> atCode(BinaryOperator<String> change) {
        return right -> withBody(
                right.response(),
                change.apply(
                        quoted(right.entry().api().errorBody().code()),
                        right.response().body().text()));
    }

    private static Function<Right, Answer> code(UnaryOperator<String> change) {
        return right -> withMember(right, right.entry().api().errorBody().code(), change);
    }

    private static Function<Right, Answer> message(UnaryOperator<String> change) {
        return right -> withMember(right, right.entry().api().errorBody().message(), change);
    }

    private static Response withTrace(Right right) {
        ErrorBody body = right.entry().api().errorBody();
        JsonPointer message = body.message();
        String sentences = body.shown().entrySet().stream()
                .filter(member -> member.getValue() == ErrorBody.Shown.TEXT)
                .map(Map.Entry::getKey)
                .filter(member -> message == null || !quoted(message).equals("\"" + member + "\""))
                .collect(Collectors.joining("|"));
        return sentences.isEmpty()
                ? right.response()
                : changed(right, "\"(?:" + sentences + ")\"", text -> "\"" + TRACE + "\"");
    }

    private static Response withMember(Right right, @Nullable JsonPointer member, UnaryOperator<String> change) {
        return member == null ? right.response() : changed(right, Pattern.quote(quoted(member)), change);
    }

    /** Changes the first member whose name matches; the change gets its value with the quotes. */
    private static Response changed(Right right, String name, UnaryOperator<String> change) {
        Matcher member = Pattern.compile("(" + name + ":)(\"[^\"]*\")")
                .matcher(right.response().body().text());
        return withBody(
                right.response(),
                member.replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + change.apply(found.group(2)))));
    }

    /** The name of the member that a pointer leads to, in quotes. */
    private static String quoted(JsonPointer pointer) {
        return "\"" + pointer.last().getMatchingProperty() + "\"";
    }

    private static String credential(Request request) {
        return request.headers().fields().stream()
                .filter(field -> !HARMLESS.contains(field.name().toLowerCase(Locale.ROOT)))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }
}
