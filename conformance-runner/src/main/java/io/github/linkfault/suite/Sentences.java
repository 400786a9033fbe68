package io.github.linkfault.suite;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sentences that the scenarios of the error tables are made of, as authors write them and as Cucumber finds them. */
public final class Sentences {

    /**
     * A sentence.
     *
     * @param form as an outline has it: {@code the client calls <operation>}
     * @param pattern a regular expression between ^ and $, with a group for each word that it hands to its step
     */
    record Sentence(String form, String pattern) {}

    static final Sentence CONDITION = new Sentence("that <condition>", "^that (.+)$");
    static final Sentence CALL = new Sentence("the client calls <operation>", "^the client calls (\\S+)$");
    static final Sentence REPORT = new Sentence("the <surface> reports an error", "^the (\\S+) reports an error$");
    static final Sentence ANSWERS_WITH_ERROR = new Sentence(
            "the API answers <status> with the error <code>",
            "^the API answers (\\S+(?: or \\S+)*) with the error (\\S+)$");
    static final Sentence ANSWERS = new Sentence("the API answers <status>", "^the API answers (\\S+)$");
    static final Sentence RECEIVES = new Sentence(
            "<callback> receives the type <type> and the code <code>",
            "^(\\S+) receives the type (\\S+) and the code (\\S+)$");
    static final Sentence MESSAGE = new Sentence("the message reads \"<message>\"", "^the message reads \"(.+)\"$");
    static final Sentence ARRIVES = new Sentence("the <surface> <code> arrives", "^the (\\S+) (\\S+) arrives$");
    static final Sentence STATUS = new Sentence("its status is <type>", "^its status is (\\S+)$");

    private static final List<Sentence> OF_ANSWERS =
            List.of(CONDITION, CALL, REPORT, ANSWERS_WITH_ERROR, ANSWERS, RECEIVES, MESSAGE);
    private static final List<Sentence> OF_EVENTS = List.of(CONDITION, ARRIVES, STATUS);

    private Sentences() {}

    /** Whether a run knows what to do at this sentence, whose placeholders are filled from a row. */
    public static boolean has(String sentence) {
        return Stream.concat(OF_ANSWERS.stream(), OF_EVENTS.stream())
                .anyMatch(each -> Pattern.matches(each.pattern(), sentence));
    }

    /**
     * The sentences as an outline has them: {@code the client calls <operation>}.
     *
     * @param ofEvents whether the outline is of events that an API posts
     */
    public static List<String> forms(boolean ofEvents) {
        return (ofEvents ? OF_EVENTS : OF_ANSWERS).stream().map(Sentence::form).toList();
    }
}
