package io.github.linkfault.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;

/** Texts and exits of client libraries: their forms, and the entries that no run counts. */
class ClientSurfacesTest {

    private static final Catalog CATALOG = Catalog.bundled();
    private static final ExitForm EXIT = new ExitForm(
            "dialog",
            "onExit",
            JsonPointer.compile("/err"),
            JsonPointer.compile("/errorCode"),
            JsonPointer.compile("/errorType"),
            JsonPointer.compile("/errorMessage"),
            JsonPointer.compile("/displayMessage"),
            new ExitForm.Query("ON_EXIT", "error", "error_type", "error_message"),
            "Error page");

    @Test
    void the_texts_of_client_libraries_are_entries_that_no_run_counts() {
        assertThat(CATALOG.entries()).hasSize(88).noneMatch(entry -> !entry.surface()
                .isCounted());
        assertThat(CATALOG.furtherEntries())
                .filteredOn(entry -> entry.surface().text() != null)
                .extracting(Entry::id)
                .containsExactly(
                        "aerosync/android-widget/AR-100",
                        "aerosync/android-widget/AR-500",
                        "aerosync/android-widget/AC-117",
                        "aerosync/android-sdk/unable-to-parse-sync-event",
                        "aerosync/android-sdk/invalid-widget-event-type",
                        "aerosync/android-sdk/error-in-widget-event-callback",
                        "aerosync/android-sdk/unable-to-load-widget",
                        "aerosync/react-native-sdk/failed-to-parse-webview-message",
                        "aerosync/react-native-sdk/unable-open-url");
    }

    /** None is invented: Android hands over what the widget's own table has, with quotation marks around it. */
    @Test
    void androids_strings_are_the_widgets_in_quotation_marks() {
        for (Entry quoted : CATALOG.furtherEntries()) {
            if (quoted.surface().id().equals("android-widget")) {
                Entry plain = CATALOG.entry("aerosync/widget/" + quoted.label()).orElseThrow();
                assertThat(quoted.message()).isEqualTo(plain.message());
                assertThat(text(quoted)).isEqualTo('"' + text(plain) + '"');
                assertThat(Objects.requireNonNull(plain.surface().text()).parse(text(quoted)))
                        .isEmpty();
            }
        }
    }

    private static String text(Entry entry) {
        return Objects.requireNonNull(entry.surface().text())
                .format(new TextForm.TextError(
                        Objects.requireNonNull(entry.type()),
                        entry.label(),
                        entry.message().orElseThrow().text()));
    }

    @Test
    void a_form_may_be_a_message_alone_and_nothing_in_between() {
        TextForm form = TextForm.of("{message}", Map.of("message", ".+"), "onError", "It is not asked.");
        assertThat(form.hasCode()).isFalse();
        assertThat(form.parse("any words")).contains(new TextForm.TextError("", "", "any words"));
        assertThatThrownBy(() -> TextForm.of(
                        "{code}: {message}", Map.of("code", "[a-z]+", "message", ".+"), "onError", "It is not asked."))
                .hasMessageContaining("or {message} alone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cannot read: <anything> | Cannot read: several words, and more | true",
                "Cannot read: <anything> | Cannot read: | false",
                "Cannot read: <anything> | Could not read: x | false",
                "Cannot read: <word> | Cannot read: several words | false"
            })
    void anything_stands_for_several_words(String template, String message, boolean matches) {
        assertThat(new MessageTemplate(template, Map.of()).matches(message, Map.of()))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errorCode\":\"LOCKED\",\"errorType\":\"ITEM\",\"errorMessage\":\"a b\",\"displayMessage\":null}",
                "{\"err\":{\"errorCode\":\"LOCKED\",\"errorType\":\"ITEM\",\"errorMessage\":\"a b\"},\"metadata\":null}"
            })
    void an_exit_is_read_alone_or_within_another_object(String json) {
        assertThat(EXIT.in(JsonMapper.shared().readTree(json)))
                .contains(new ExitForm.Stated("LOCKED", "ITEM", "a b", ""));
    }

    @Test
    void an_exit_is_read_from_a_url() {
        assertThat(EXIT.in("app://x?event_name=ON_EXIT&error=LOCKED&error_type=ITEM&error_message=a%20b"))
                .contains(new ExitForm.Stated("LOCKED", "ITEM", "a b", ""));
        assertThat(EXIT.in("ON_EXIT?error=LOCKED&error_message=%zz"))
                .contains(new ExitForm.Stated("LOCKED", "", "%zz", ""));
        assertThat(EXIT.in("app://x?event_name=ON_SUCCESS&error=LOCKED")).isEmpty();
        assertThat(EXIT.in("ON_EXIT error=LOCKED")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"errorCode\":7}", "{\"err\":{}}", "{\"err\":null,\"code\":\"x\"}"})
    void other_json_is_no_exit(String json) {
        assertThat(EXIT.in(JsonMapper.shared().readTree(json))).isEmpty();
    }
}
