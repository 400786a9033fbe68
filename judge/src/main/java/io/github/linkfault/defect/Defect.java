package io.github.linkfault.defect;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Failure;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.judge.Rule;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A deliberately wrong answer, named by what is wrong with it. Each breaks one rule and only that one; the judge is proved on
 * them, and a mock that has one is what a run must not call conforming.
 */
// The changes are functions that hold nothing.
@SuppressWarnings("ImmutableEnumChecker")
public enum Defect {
    ANSWER_IS_CUT_OFF(
            Rule.TRANSPORT,
            (response, request) ->
                    new Failure(Failure.Kind.CUT_OFF, "the connection ended in the middle of the answer")),
    STATUS_IS_TEAPOT(Rule.STATUS, response -> response.withStatus(418)),
    CONTENT_TYPE_IS_MISSING(
            Rule.MEDIA_TYPE, response -> response.withHeaders(response.headers().without("Content-Type"))),
    CONTENT_TYPE_IS_JSONP(Rule.MEDIA_TYPE, contentType("application/jsonp")),
    CONTENT_TYPE_IS_HTML(Rule.MEDIA_TYPE, contentType("text/html")),
    BODY_IS_EMPTY(Rule.BODY_JSON, response -> response.withBody(Body.EMPTY)),
    BODY_IS_CUT_SHORT(Rule.BODY_JSON, text(body -> body.substring(0, body.length() - 1))),
    BODY_HAS_A_BYTE_ORDER_MARK(Rule.BODY_JSON, text(body -> "\uFEFF" + body)),
    BODY_IS_UTF_16(
            Rule.BODY_JSON,
            response -> response.withBody(Body.of(response.body().text().getBytes(UTF_16LE)))),
    BODY_IS_NOT_UTF_8(Rule.BODY_JSON, response -> {
        byte[] bytes = response.body().bytes();
        bytes[bytes.length / 2] = (byte) 0xff;
        return response.withBody(Body.of(bytes));
    }),
    BODY_HAS_A_SECOND_DOCUMENT(Rule.BODY_JSON, text(body -> body + "{}")),
    BODY_HAS_A_COMMENT(Rule.BODY_JSON, text(body -> body + " // end")),
    BODY_HAS_A_NAME_TWICE(Rule.BODY_JSON, text(body -> body.replaceFirst("\"code\"", "\"code\":\"\",\"code\""))),
    BODY_IS_AN_ARRAY(Rule.BODY_SCHEMA, text(body -> "[" + body + "]")),
    CODE_IS_MISSING(Rule.BODY_SCHEMA, text(body -> body.replaceFirst("\"code\":\"[^\"]*\",", ""))),
    CODE_IS_A_NUMBER(Rule.BODY_SCHEMA, code(code -> "105")),
    CODE_IS_ANOTHER(Rule.CODE, code(code -> code.startsWith("\"AC") ? "\"AC-999\"" : "\"unheard_of\"")),
    CODE_IS_IN_THE_OTHER_CASE(
            Rule.CODE,
            code(code -> code.equals(code.toLowerCase(Locale.ROOT))
                    ? code.toUpperCase(Locale.ROOT)
                    : code.toLowerCase(Locale.ROOT))),
    CODE_ENDS_WITH_A_LINE_FEED(Rule.CODE, code(code -> code.replaceFirst("\"$", "\\\\n\""))),
    CODE_HAS_A_CYRILLIC_LETTER(
            Rule.CODE, code(code -> code.replaceFirst("A", "\u0410").replaceFirst("e", "\u0435"))),
    MESSAGE_IS_ANOTHER(Rule.MESSAGE, message(message -> "\"Something went wrong.\"")),
    MESSAGE_LACKS_ITS_FULL_STOP(Rule.MESSAGE, message(message -> message.replaceFirst("\\W\"$", "\""))),
    MESSAGE_ENDS_WITH_A_SPACE(Rule.MESSAGE, message(message -> message.replaceFirst("\"$", " \""))),
    SOURCE_IS_INTERNAL(
            Rule.SOURCE, text(body -> body.replaceFirst("\"source\":\"aggregator\"", "\"source\":\"internal\""))),
    DATA_IS_MISSING(Rule.DATA, text(body -> body.replaceFirst(",\"data\":.*", "}"))),
    DATA_HAS_NO_ERRORS(Rule.DATA, text(body -> body.replaceFirst("\"errors\":\\[.*]", "\"errors\":[]"))),
    SECRET_IS_REPEATED(
            Rule.SECRET,
            (response, request) -> response.withHeaders(response.headers()
                    .with(
                            "X-Debug",
                            request.headers()
                                    .first("Fuse-Api-Key")
                                    .or(() -> request.headers().first("Authorization"))
                                    .orElse("")))),
    MEMBER_IS_UNDOCUMENTED(Rule.BODY_STRICT, text(body -> body.replaceFirst("\"code\"", "\"hint\":\"none\",\"code\""))),
    ALLOW_IS_MISSING(
            Rule.ALLOW, response -> response.withHeaders(response.headers().without("Allow"))),
    CHALLENGE_IS_MISSING(
            Rule.WWW_AUTHENTICATE,
            response -> response.withHeaders(response.headers().without("WWW-Authenticate"))),
    DETAILS_ARE_A_STACK_TRACE(
            Rule.STACK_TRACE,
            text(body -> body.replaceFirst(
                    "\"details\":\"[^\"]*\"", "\"details\":\"at com.fuse.Balances.read(Balances.java:42)\"")));

    private final Rule rule;
    private final BiFunction<Response, Request, Answer> change;

    Defect(Rule rule, UnaryOperator<Response> change) {
        this(rule, (response, request) -> change.apply(response));
    }

    Defect(Rule rule, BiFunction<Response, Request, Answer> change) {
        this.rule = rule;
        this.change = change;
    }

    /** The rule that it breaks. */
    public Rule rule() {
        return rule;
    }

    /** What is wrong, in words: {@code code is a number}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A right answer made wrong. */
    public Answer spoil(Response response, Request request) {
        return change.apply(response, request);
    }

    private static UnaryOperator<Response> contentType(String value) {
        return response -> response.withHeaders(response.headers().with("Content-Type", value));
    }

    private static UnaryOperator<Response> text(UnaryOperator<String> change) {
        return response ->
                response.withBody(Body.of(change.apply(response.body().text()).getBytes(UTF_8)));
    }

    private static UnaryOperator<Response> code(UnaryOperator<String> change) {
        return member("code", change);
    }

    private static UnaryOperator<Response> message(UnaryOperator<String> change) {
        return member("message", change);
    }

    /** Changes the first member of this name; the change gets its value with the quotes. */
    private static UnaryOperator<Response> member(String name, UnaryOperator<String> change) {
        return text(body -> {
            Matcher member = Pattern.compile("(\"" + name + "\":)(\"[^\"]*\")").matcher(body);
            return member.replaceFirst(
                    found -> Matcher.quoteReplacement(found.group(1) + change.apply(found.group(2))));
        });
    }
}
