package example.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReactionTest {

    @ParameterizedTest
    @CsvSource({
        "AC-104, 'retry with back-off'",
        "AC-112, retry when the job is done",
        "AC-103, open the widget",
        "AC-101, wake a developer",
        "AC-105, show a message",
        "AC-999, show a message",
        ", show a message",
    })
    void every_code_has_a_reaction(String code, String reaction) {
        assertEquals(reaction, Reaction.to(code));
    }
}
