package io.github.linkfault.mcp;

import org.jspecify.annotations.Nullable;

/**
 * What the tools ask. Each answer depends on its arguments alone. An argument that conforms to the tool's schema and still cannot be
 * used, such as the name of an operation that is none, ends with {@link BadArgument}.
 */
public interface Answers {

    /**
     * Which of the contradictions are asked for; null where it does not matter.
     *
     * @param api an API's id
     * @param operation an operation's id
     * @param entry an entry's id or a code
     * @param severity {@code client} or {@code note}
     */
    record Wanted(
            @Nullable String api,
            @Nullable String operation,
            @Nullable String entry,
            @Nullable String severity) {}

    /** What the server can be asked, in a few sentences for the model that reads its tools. */
    String instructions();

    /** What an error means, and what to do about it: of a code, a body, an answer, lines of a log. */
    Answer explain(String text);

    /**
     * The errors that fit what somebody types, the best first.
     *
     * @param api an API's id, or null for all
     * @param most how many are told
     */
    Answer search(String query, @Nullable String api, int most);

    /**
     * Every error of an operation, and how to bring each about.
     *
     * @param api an API's id, or null where the operation's name says it
     */
    Answer errorsOfOperation(String operation, @Nullable String api);

    /** Whether an answer is what the documents say. */
    Answer judge(AnsweredCall call);

    /** Where the documents contradict themselves or a standard. */
    Answer contradictions(Wanted wanted);
}
