package io.github.linkfault.audit.masking;

import io.github.linkfault.audit.count.MaskedFinding;
import io.github.linkfault.audit.input.Recorded;
import io.github.linkfault.audit.input.Times;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.ErrorBody.Shown;
import io.github.linkfault.catalog.EventForm;
import io.github.linkfault.catalog.RequestValue;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Header;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Secrets;
import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes an example of recorded traffic fit to show. Nobody knows which values of it are secret, so only what is known to be
 * none stays: the names of members and header fields, documented words, and sentences without numbers, ids, addresses and what may be names.
 */
public final class Masking {

    private static final String HIDDEN = TrafficTexts.HIDDEN;
    private static final String NO_ADDRESS = "<e-mail>";
    private static final String SOME_ADDRESS = "masked@example.com";
    private static final int SHORTEST = 4;
    private static final int LONGEST_WORD = 40;
    private static final int LONGEST_BODY = 64 * 1024;
    private static final int DEEPEST = 8;
    private static final int MOST_ITEMS = 3;

    /** The fields of an answer that tell nothing of anybody; of the others the name stays. */
    private static final Set<String> SHOWN_HEADERS =
            Set.of("content-type", "content-length", "allow", "www-authenticate", "retry-after");

    /** Words that requests have and that are no secrets, whatever the API. */
    private static final Set<String> WORDS_OF_HTTP =
            Set.of("application/json", "bearer", "basic", "keep-alive", "identity", "gzip", "deflate");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_.-]{0,39}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s\"'<>()\\[\\]{},;:]+@[^\\s\"'<>()\\[\\]{},;:]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_+/=.~%$*\\\\-]+");
    private static final Pattern HARMLESS =
            Pattern.compile("(?i)[0-9]{1,3}[.]?|utf-8|iso-8859-[0-9]+|rfc|\\\\u[0-9a-f]{4}");
    /** One word out of a documented list. */
    private static final Pattern LISTED = Pattern.compile("[A-Za-z]{2,}(?:[_-][A-Za-z]+){0,9}");
    /** A word in a request that may be one of the documents. */
    private static final Pattern LITERAL = Pattern.compile("[A-Za-z]+(?:[_/-][A-Za-z]+)*");
    /** No word has a capital after a small letter this often; such a word is likely a secret. */
    private static final int SCRAMBLED = 3;

    /** The credentials before the host of a URL. */
    private static final Pattern USER = Pattern.compile("(?:[A-Za-z]{1,5}:)?//([^/?#]*)@");

    private static final Pattern QUOTED_BODY = Pattern.compile("^\".*\" \\(", Pattern.DOTALL);
    private static final Pattern QUOTED_TOKEN = Pattern.compile("'[^']*'");

    /**
     * What a catalog documents as words, and so as no secrets.
     *
     * @param listed the members of error bodies that hold one word out of a list
     * @param texts the members of error bodies that hold sentences
     * @param codes the forms of the APIs' codes
     * @param ofRequests the words of the valid requests, in lower case
     * @param vocabulary the words of the documents
     */
    public record Words(
            Set<String> listed, Set<String> texts, List<Pattern> codes, Set<String> ofRequests, Vocabulary vocabulary) {

        /** The words of a catalog. */
        public static Words of(Catalog catalog) {
            var listed = new HashSet<String>();
            var texts = new HashSet<String>();
            catalog.apis().forEach(api -> api.errorBody()
                    .shown()
                    .forEach((member, holds) -> (holds == Shown.WORD ? listed : texts).add(member)));
            List<Pattern> codes = catalog.apis().stream()
                    .map(api -> api.errorBody().codeForm())
                    .toList();
            var ofRequests = new HashSet<>(WORDS_OF_HTTP);
            catalog.operations().forEach(operation -> {
                literals(operation.request().path("headers"), ofRequests);
                literals(operation.request().path("query"), ofRequests);
                literals(operation.request().path("body"), ofRequests);
            });
            return new Words(listed, texts, codes, ofRequests, Vocabulary.of(catalog));
        }

        /** The same for the events of a surface: their names and statuses are words too. */
        public Words with(EventForm event, List<Entry> errors) {
            var members = new HashSet<>(listed);
            var forms = new ArrayList<>(codes);
            var ordinary = new HashSet<>(ofRequests);
            members.add(event.name().last().getMatchingProperty());
            if (event.status() != null) {
                members.add(event.status().last().getMatchingProperty());
            }
            forms.add(event.nameForm());
            event.others().forEach((name, statuses) -> {
                ordinary.add(name);
                ordinary.addAll(statuses);
            });
            errors.forEach(error -> Stream.of(error.code(), error.type())
                    .filter(Objects::nonNull)
                    .forEach(word -> ordinary.add(word.toLowerCase(Locale.ROOT))));
            return new Words(Set.copyOf(members), texts, List.copyOf(forms), ordinary, vocabulary);
        }

        private static void literals(JsonNode node, Set<String> words) {
            if (node.isString() && LITERAL.matcher(node.asString()).matches()) {
                words.add(node.asString().toLowerCase(Locale.ROOT));
            }
            node.forEach(child -> literals(child, words));
        }

        /** Without a catalog nothing but HTTP's own words is known. */
        public static Words ofHttp() {
            return new Words(Set.of(), Set.of(), List.of(), WORDS_OF_HTTP, Vocabulary.NONE);
        }

        boolean isOrdinary(String value) {
            return ofRequests.contains(value.toLowerCase(Locale.ROOT));
        }

        /** Whether a word has the form of a code, and is short enough to be one. */
        boolean isCode(String word) {
            return word.length() <= LONGEST_WORD
                    && codes.stream().anyMatch(form -> form.matcher(word).matches());
        }

        boolean isListed(String value) {
            return LISTED.matcher(value).matches() || isCode(value);
        }
    }

    private final Words words;
    private final Map<String, String> ids;
    private final List<String> echoes;
    private final Secrets secrets;

    private Masking(Words words, Map<String, String> ids, List<String> echoes, Secrets secrets) {
        this.words = words;
        this.ids = ids;
        this.echoes = echoes;
        this.secrets = secrets;
    }

    /** For a text that no request belongs to. */
    public static Masking ofText(Words words) {
        return new Masking(words, Map.of(), List.of(), Secrets.NONE);
    }

    /**
     * For the parts of this exchange: every value of the request is hidden in the answer too.
     *
     * @param bindings the values of the path's parameters, by name
     */
    public static Masking of(Words words, Api api, Recorded recorded, Map<String, String> bindings, Secrets secrets) {
        var ids = new LinkedHashMap<String, String>();
        bindings.forEach((name, value) -> {
            RequestValue documented = api.values().get(name);
            ids.put(documented == null ? name : documented.inMessages(), value);
        });
        return of(words, ids, recorded, secrets);
    }

    /**
     * The same where no API is known.
     *
     * @param ids the values of the path's parameters, by the name that texts get for them
     */
    public static Masking of(Words words, Map<String, String> ids, Recorded recorded, Secrets secrets) {
        var echoes = new LinkedHashSet<String>();
        for (Header field : recorded.requestHeaders()) {
            if (!SHOWN_HEADERS.contains(field.name().toLowerCase(Locale.ROOT))) {
                pieces(field.value(), words, echoes);
            }
        }
        Matcher user = USER.matcher(recorded.url());
        if (user.lookingAt()) {
            pieces(user.group(1).replace(':', ' '), words, echoes);
        }
        int query = recorded.url().indexOf('?');
        if (query >= 0) {
            pieces(recorded.url().substring(query), words, echoes);
        }
        tree(recorded.requestBody())
                .ifPresentOrElse(
                        body -> strings(body, words, echoes, 0),
                        () -> pieces(recorded.requestBody().text(), words, echoes));
        List<String> longestFirst = echoes.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        return new Masking(words, ids, longestFirst, secrets);
    }

    private static void pieces(String text, Words words, Set<String> pieces) {
        for (String piece : text.split("[\\s,;=&?\"]+", -1)) {
            if (piece.length() >= SHORTEST && !words.isOrdinary(piece)) {
                pieces.add(piece);
            }
        }
    }

    private static void strings(JsonNode node, Words words, Set<String> values, int depth) {
        if (node.isString()) {
            if (node.asString().length() >= SHORTEST && !words.isOrdinary(node.asString())) {
                values.add(node.asString());
            }
        } else if (node.isContainer() && depth < DEEPEST) {
            node.forEach(child -> strings(child, words, values, depth + 1));
        }
    }

    /** Whether a value of the request shows in a text. */
    public boolean isEcho(String text) {
        return ids.values().stream().anyMatch(text::contains) || echoes.stream().anyMatch(text::contains);
    }

    /** A text with everything hidden that is no plain word, or may be somebody's name. */
    public String text(String text) {
        return text(text, words.vocabulary());
    }

    private String text(String text, Vocabulary vocabulary) {
        String masked = secrets.redact(text);
        for (Map.Entry<String, String> id : ids.entrySet()) {
            if (id.getValue().length() >= SHORTEST) {
                masked = masked.replace(id.getValue(), "<" + id.getKey() + ">");
            }
        }
        for (String echo : echoes) {
            masked = masked.replace(echo, HIDDEN);
        }
        masked = new Credentials(vocabulary).hidden(masked);
        if (masked.indexOf('@') >= 0) {
            masked = ADDRESS.matcher(masked).replaceAll(NO_ADDRESS);
        }
        return WORD.matcher(masked)
                .replaceAll(word -> hides(word.group(), vocabulary) ? HIDDEN : Matcher.quoteReplacement(word.group()));
    }

    private boolean hides(String word, Vocabulary vocabulary) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return (isStrange(word) || vocabulary.mayBeName(bare))
                && !HARMLESS.matcher(word).matches()
                && !words.isCode(bare);
    }

    /** Whether a word is like no word of a sentence, and so may be an id or a secret. */
    public static boolean isStrange(String word) {
        int capitals = 0;
        boolean small = false;
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            if (Character.isDigit(letter)) {
                return true;
            }
            capitals += small && letter >= 'A' && letter <= 'Z' ? 1 : 0;
            small = letter >= 'a' && letter <= 'z';
        }
        return capitals >= SCRAMBLED || word.length() > LONGEST_WORD;
    }

    /** Findings with what they quote masked. */
    public List<MaskedFinding> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new MaskedFinding(
                        finding.rule().id(), finding.severity().id(), ids(finding.expected()), actual(finding)))
                .toList();
    }

    /** What is expected comes from the catalog; only the ids of the request were filled in. */
    private String ids(String expected) {
        String masked = expected;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            if (id.getValue().length() >= SHORTEST) {
                masked = masked.replace(id.getValue(), "<" + id.getKey() + ">");
            }
        }
        return masked;
    }

    private String actual(Finding finding) {
        if (finding.rule().equals(Rule.BODY_JSON)) {
            String reason = QUOTED_BODY.matcher(finding.actual()).replaceFirst("a body (");
            // A sentence of the judge, whose words are no names.
            return text(QUOTED_TOKEN.matcher(reason).replaceAll("'…'"), Vocabulary.NONE);
        }
        if (finding.rule().equals(Rule.CODE) && !words.isListed(finding.actual().replace("\"", ""))) {
            return "a code of another form";
        }
        return text(finding.actual());
    }

    /** A value of the path as a recording has it: the word that stands for it in messages, or itself where it is too short to hide. */
    public static String hidden(Api api, String parameter, String value) {
        RequestValue documented = api.values().get(parameter);
        return value.length() < SHORTEST
                ? value
                : "<" + (documented == null ? parameter : documented.inMessages()) + ">";
    }

    /** The same as {@link #line}, with an address where one was: the documents have messages with an address in them. */
    public String record(Recorded recorded, String shownUrl) {
        return line(recorded, shownUrl).replace(NO_ADDRESS, SOME_ADDRESS);
    }

    /** The exchange as a line of NDJSON, masked. */
    public String line(Recorded recorded, String shownUrl) {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        if (!recorded.time().isEmpty()) {
            line.put("time", Times.day(recorded.time()));
        }
        ObjectNode request = line.putObject("request");
        request.put("method", recorded.method());
        request.put("url", shownUrl + (recorded.url().indexOf('?') < 0 ? "" : "?" + HIDDEN));
        headers(recorded.requestHeaders(), request);
        if (!recorded.requestBody().isEmpty()) {
            request.put(
                    "body",
                    tree(recorded.requestBody())
                            .map(body -> masked("", body, 0).toString())
                            .orElse(HIDDEN));
        }
        ObjectNode response = line.putObject("response");
        response.put("status", recorded.status());
        if (recorded.headers() != null) {
            headers(recorded.headers(), response);
        }
        Body body = recorded.body();
        if (body != null) {
            response.put("body", body.isEmpty() ? "" : answer(body));
        }
        return line.toString();
    }

    private String answer(Body body) {
        return tree(body).map(tree -> masked("", tree, 0).toString()).orElse(HIDDEN + " (no JSON)");
    }

    private void headers(Headers headers, ObjectNode owner) {
        if (headers.fields().isEmpty()) {
            return;
        }
        ArrayNode fields = owner.putArray("headers");
        for (Header field : headers) {
            String name = field.name();
            boolean shown = SHOWN_HEADERS.contains(name.toLowerCase(Locale.ROOT));
            fields.addObject()
                    .put("name", NAME.matcher(name).matches() ? name : HIDDEN)
                    .put("value", shown ? text(field.value()) : HIDDEN);
        }
    }

    private JsonNode masked(String name, JsonNode node, int depth) {
        JsonMapper json = JsonMapper.shared();
        if (node.isObject() && depth < DEEPEST) {
            ObjectNode copy = json.createObjectNode();
            node.properties().forEach(member -> {
                String shown = NAME.matcher(member.getKey()).matches() ? member.getKey() : HIDDEN;
                copy.set(shown, masked(shown, member.getValue(), depth + 1));
            });
            return copy;
        }
        if (node.isArray() && depth < DEEPEST) {
            ArrayNode copy = json.createArrayNode();
            node.valueStream().limit(MOST_ITEMS).forEach(item -> copy.add(masked("", item, depth + 1)));
            return copy;
        }
        if (node.isNumber()) {
            return json.getNodeFactory().numberNode(0);
        }
        if (node.isBoolean() || node.isNull()) {
            return node;
        }
        return json.getNodeFactory().stringNode(node.isString() ? member(name, node.asString()) : HIDDEN);
    }

    private String member(String name, String value) {
        boolean shown = words.listed().contains(name)
                ? words.isListed(value)
                : words.texts().contains(name);
        return shown ? text(value) : HIDDEN;
    }

    private static Optional<JsonNode> tree(Body body) {
        String text = body.text();
        if (text.length() > LONGEST_BODY) {
            return Optional.empty();
        }
        try {
            @Nullable JsonNode tree = JsonMapper.shared().readTree(text);
            return Optional.ofNullable(tree).filter(JsonNode::isContainer);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
