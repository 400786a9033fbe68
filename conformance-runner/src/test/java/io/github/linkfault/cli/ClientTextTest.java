package io.github.linkfault.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the vendors' client libraries hand to a callback, explained: strings in quotation marks, texts of their own, and exits. */
class ClientTextTest {

    private static final String POLLING =
            "POLLING_TIMEOUT | Code: AR-100 | Message: No response received from the user within the expected time frame. Please try again later.";

    @TempDir
    Path folder;

    @Test
    void the_widgets_string_is_told_from_the_one_that_android_hands_over() throws IOException {
        CommandLineRun plain = explain(POLLING);
        assertThat(plain.exitCode()).isZero();
        assertThat(plain.out())
                .contains("A string of Aerosync's widget: type POLLING_TIMEOUT, code AR-100.", "the widget's onError")
                .doesNotContain("android");
        CommandLineRun quoted = explain('"' + POLLING + '"');
        assertThat(quoted.exitCode()).isZero();
        assertThat(quoted.out())
                .contains(
                        "A string of Aerosync's android-widget: type POLLING_TIMEOUT, code AR-100.",
                        "It is what the documents print.",
                        "Take the quotation marks off",
                        "the android-widget's onError",
                        "Android SDK of Aerosync, WebAppInterface");
    }

    @Test
    void another_message_in_quotation_marks_is_no_documented_one() throws IOException {
        assertThat(explain("\"POLLING_TIMEOUT | Code: AR-100 | Message: Something else.\"")
                        .out())
                .contains("message: expected ")
                .doesNotContain("It is what the documents print.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Unable to parse sync event: com.google.gson.JsonSyntaxException: Expected a name; android-sdk;"
                        + " unable-to-parse-sync-event",
                "Invalid widget event type: java.lang.NullPointerException; android-sdk; invalid-widget-event-type",
                "Error in widget event callback: java.lang.IllegalStateException: Not a JSON Object; android-sdk;"
                        + " error-in-widget-event-callback",
                "Error | Unable to load the Aerosync widget | null; android-sdk; unable-to-load-widget",
                "Failed to parse WebView message: SyntaxError: Unexpected token; react-native-sdk;"
                        + " failed-to-parse-webview-message",
                "Unable open the URL in the external browser: Error: no app; react-native-sdk; unable-open-url"
            })
    void a_text_that_an_sdk_makes_itself_is_known_by_how_it_begins(String text, String surface, String name)
            throws IOException {
        CommandLineRun run = explain(text);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "A text that Aerosync's " + surface + " makes itself; it has no code, and " + name
                                + " is our name for it.",
                        "why and what to do are inferred",
                        "the " + surface + "'s onError");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unable to parse sync event",
                "Able to parse sync event: x",
                "Error | Unable to load the Aerosync widget |"
            })
    void a_text_with_other_words_is_none_of_them(String text) throws IOException {
        assertThat(explain(text).out()).doesNotContain("makes itself");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errorCode\":\"ITEM_LOGIN_REQUIRED\",\"errorType\":\"ITEM_ERROR\",\"displayMessage\":null,\"errorMessage\":\"m\"}",
                "{\"err\":{\"errorCode\":\"ITEM_LOGIN_REQUIRED\",\"errorType\":\"ITEM_ERROR\"},\"metadata\":null}",
                "fuse://webview?event_name=ON_EXIT&error=ITEM_LOGIN_REQUIRED&error_type=ITEM_ERROR&error_message=a%20b"
            })
    void the_code_of_an_exit_is_looked_up_among_the_providers(String exit) throws IOException {
        CommandLineRun run = explain(exit);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "What Fuse's connect hands to onExit: code ITEM_LOGIN_REQUIRED, type ITEM_ERROR.",
                        "Which codes come there no document lists; those of providers pass through.",
                        "ITEM_LOGIN_REQUIRED (ITEM_ERROR)   an error of Plaid, inside an error of Fuse");
    }

    @Test
    void an_exit_without_a_code_is_no_error_and_an_unknown_code_is_said_to_be_one() throws IOException {
        CommandLineRun left = explain("{\"errorCode\":null,\"errorType\":null}");
        assertThat(left.exitCode()).isZero();
        assertThat(left.out()).isEqualTo("What Fuse's connect hands to onExit: no error, the end user left.\n");
        CommandLineRun unknown = explain("{\"errorCode\":\"SOMETHING_NEW\",\"displayMessage\":\"Try later\"}");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.out())
                .contains("The end user may see: Try later", "SOMETHING_NEW is in no table of Aerosync or Fuse.");
    }

    private CommandLineRun explain(String text) throws IOException {
        Path file = Files.write(folder.resolve("text"), text.getBytes(UTF_8));
        return CommandLineRun.of("explain", file.toString());
    }
}
