package io.github.linkfault.suite;

import java.util.List;
import java.util.regex.Pattern;

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

    private static final List<Sentence> ALL =
            List.of(CONDITION, CALL, REPORT, ANSWERS_WITH_ERROR, ANSWERS, RECEIVES, MESSAGE);

    private Sentences() {}

    /** Whether a run knows what to do at this sentence, whose placeholders are filled from a row. */
    public static boolean has(String sentence) {
        return ALL.stream().anyMatch(each -> Pattern.matches(each.pattern(), sentence));
    }

    /** The sentences as an outline has them: {@code the client calls <operation>}. */
    public static List<String> forms() {
        return ALL.stream().map(Sentence::form).toList();
    }
}
