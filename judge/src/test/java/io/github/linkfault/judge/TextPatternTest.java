package io.github.linkfault.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTest {

    private static final List<String> TEXTS = List.of(
            "",
            "User 5 not found.",
            "\"User 5 not found.\"",
            "\"\"User 5 not found.\"",
            "\"ser",
            "\"",
            " User 5 not found.",
            "line\nUser 5 not found.",
            "Use",
            "Usr",
            "Userr",
            "UsUser",
            "user 5 not found.",
            "Job 5",
            "an User",
            "User|Job",
            "User 5 not found",
            "User 5 not found\"",
            "User 5 not found.\"\"",
            "User 5 not found.\n",
            "User 5 not found.\r\n",
            "User 5 not found.\n\n",
            "User 5\n6 not found.",
            "User 5\u2028 not found.",
            "User 5 not foundX",
            "User  not found.",
            "User not found.",
            "User \ud83d\ude00 not found.",
            "User not found. not found.",
            "User not found. not found.\nnot found.",
            "reach out to [email protected] to resolve",
            "Please reach out to a@b.example to resolve\nit",
            "User  found",
            "User x\u0085 found",
            "User 5 not found\u2029");

    /** A beginning that is not plain, or that may be missing, must not be asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "^User .+ not found",
                "^\"?User .+ not found",
                "^\"?User .+ not found[.]\"?$",
                "^\"User",
                "^User .+ not found\\.$",
                "^User .+ not found$",
                "^User .* not found$",
                "^User .+? not found$",
                "^User .+ not found.$",
                "^User .+ not found\\.\"$",
                "^\"?User .+ not found\"?$",
                "^\"?User .+ not found\\.\"?$",
                "^\"?User .+ not found\\.\"?\"?$",
                "^User .+ not (found|seen)$",
                "^User .+ not found\\.?$",
                "^User .+ not found$|Job",
                "^\"*User",
                "^\"?\"?User",
                "^\"?",
                "^\"?U?ser",
                "User",
                "^User|Job",
                "^User|^Job",
                "^(?:User|Job) ",
                "^Use?r",
                "^User?",
                "^User*",
                "^User+",
                "^User{0,2}",
                "^Use[r] ",
                "^Use\\w",
                "^.",
                "^",
                "^$",
                "(^User)?",
                "not found",
                "not found\\.$",
                "not found$",
                "not found\"?$",
                "not found\\.\"?$",
                "not found\"$",
                "User .+ found",
                "User.+",
                "^User .+",
                "^User 5 not found\\.$",
                "^\"?User 5 not found\\.\"?$",
                "^User .+ found\\.\"?$",
                "out to \\[email protected\\] to",
                "out to a@b\\.example to resolve",
                "^reach out to \\[email",
                "^\"User 5 not found\\.\"$",
                "^\"?\"User 5",
                "\"$",
                "\\bUser",
                "\\.$"
            })
    void says_what_the_pattern_says(String pattern) {
        Predicate<String> test = TextPattern.of(pattern);

        assertThat(TEXTS).allSatisfy(text -> assertThat(test.test(text))
                .as(text)
                .isEqualTo(JsonSchema.regularExpression(pattern).matches(text)));
    }
}
