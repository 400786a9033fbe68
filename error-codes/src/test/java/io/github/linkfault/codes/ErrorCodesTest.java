package io.github.linkfault.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linkfault.catalog.Action;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.NestedError;
import io.github.linkfault.catalog.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The constants say what the catalog says, in both directions. */
class ErrorCodesTest {

    private static final Catalog CATALOG = Catalog.bundled();

    /** A constant of either enum. */
    private record Constant(
            String name,
            String wire,
            SortedSet<Integer> statuses,
            ErrorAction action,
            Actor actor,
            Retry retry,
            Optional<String> wording) {

        static Constant of(AerosyncErrorCode code) {
            return new Constant(
                    code.name(),
                    code.wire(),
                    code.statuses(),
                    code.action(),
                    code.actor(),
                    code.retry(),
                    code.wording());
        }

        static Constant of(FuseErrorCode code) {
            return new Constant(
                    code.name(),
                    code.wire(),
                    code.statuses(),
                    code.action(),
                    code.actor(),
                    code.retry(),
                    code.wording());
        }
    }

    static Stream<Entry> entries() {
        return CATALOG.entries().stream().filter(entry -> entry.code() != null);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void every_code_of_the_catalog_has_its_constant(Entry entry) {
        Constant constant = constant(entry.api(), Objects.requireNonNull(entry.code()));
        assertThat(constant.wire()).isEqualTo(entry.code());
        assertThat(constant.name()).isEqualToIgnoringCase(entry.code().replace('-', '_'));
        assertThat(id(constant.action())).isEqualTo(entry.action().id());
        assertThat(id(constant.retry())).isEqualTo(entry.action().retry());
        assertThat(id(constant.actor())).isEqualTo(entry.action().actor());
        assertThat(constant.statuses()).isEqualTo(statuses(entry));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void the_words_for_the_end_user_are_those_of_the_code_or_else_of_its_action(Entry entry) {
        Constant constant = constant(entry.api(), Objects.requireNonNull(entry.code()));
        Optional<String> own = entries()
                .filter(other -> other.api().equals(entry.api()) && Objects.equals(other.code(), entry.code()))
                .flatMap(other -> Stream.ofNullable(other.endUserWording()))
                .findFirst();
        assertThat(constant.wording())
                .isEqualTo(own.or(
                        () -> Optional.ofNullable(entry.action().endUser().wording())));
        assertThat(constant.action().isForEndUser())
                .isEqualTo(entry.action().endUser().show());
    }

    @Test
    void some_codes_have_words_of_their_own() {
        assertThat(AerosyncErrorCode.AC_108.wording())
                .isPresent()
                .isNotEqualTo(AerosyncErrorCode.AC_108.action().wording());
        assertThat(AerosyncErrorCode.AC_104.wording())
                .isPresent()
                .isEqualTo(AerosyncErrorCode.AC_104.action().wording());
    }

    @Test
    void every_constant_is_a_code_of_the_catalog() {
        assertThat(wires(AerosyncErrorCode.values(), AerosyncErrorCode::wire))
                .isEqualTo(codes(CATALOG.api("aerosync").orElseThrow()))
                .isNotEmpty();
        assertThat(wires(FuseErrorCode.values(), FuseErrorCode::wire))
                .isEqualTo(codes(CATALOG.api("fuse").orElseThrow()))
                .isNotEmpty();
    }

    @Test
    void the_actions_are_the_closed_list() {
        assertThat(ErrorAction.values())
                .extracting(ErrorCodesTest::id)
                .containsExactlyElementsOf(
                        CATALOG.actions().stream().map(Action::id).toList());
        assertThat(ErrorAction.values())
                .extracting(action -> id(action.retry()))
                .containsExactlyElementsOf(
                        CATALOG.actions().stream().map(Action::retry).toList());
    }

    @Test
    void a_code_with_several_statuses_has_them_all() {
        assertThat(AerosyncErrorCode.AC_102.statuses()).containsExactly(400, 404);
        assertThat(AerosyncErrorCode.AR_100.statuses()).isEmpty();
        assertThatThrownBy(() -> AerosyncErrorCode.AC_102.statuses().add(500))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "AC-204", "ac-105", "AC_105", " AC-105", "UNKNOWN", "timeout", "\u0000"})
    void what_is_in_no_table_is_unknown(String wire) {
        assertThat(AerosyncErrorCode.fromWire(wire)).isEqualTo(AerosyncErrorCode.UNKNOWN);
        assertThat(FuseErrorCode.fromWire(wire)).isEqualTo(FuseErrorCode.UNKNOWN);
    }

    @Test
    void what_is_unknown_is_not_sent_again_by_itself() {
        assertThat(AerosyncErrorCode.UNKNOWN.retry()).isEqualTo(Retry.NEVER);
        assertThat(FuseErrorCode.UNKNOWN.retry()).isEqualTo(Retry.NEVER);
        assertThat(FuseErrorCode.UNKNOWN.wire()).isEmpty();
        assertThat(FuseErrorCode.UNKNOWN.statuses()).isEmpty();
    }

    /** An error of any provider's enum. */
    private record Nested(String group, String wire, ErrorAction action, Retry retry, boolean handleFirst) {

        static Nested of(PlaidErrorCode code) {
            return new Nested(code.group(), code.wire(), code.action(), code.retry(), code.handleFirst());
        }

        static Nested of(TellerErrorCode code) {
            return new Nested(code.group(), code.wire(), code.action(), code.retry(), code.handleFirst());
        }

        static Nested of(MXErrorCode code) {
            return new Nested(code.group(), code.wire(), code.action(), code.retry(), code.handleFirst());
        }

        static Nested of(NestedError error) {
            String action = error.advice() == null
                    ? "show-message"
                    : error.advice().action().id();
            String retry = CATALOG.actions().stream()
                    .filter(known -> known.id().equals(action))
                    .findFirst()
                    .orElseThrow()
                    .retry();
            return new Nested(
                    error.group(),
                    error.code(),
                    ErrorAction.valueOf(action.toUpperCase(Locale.ROOT).replace('-', '_')),
                    Retry.valueOf(retry.toUpperCase(Locale.ROOT).replace('-', '_')),
                    error.handleFirst());
        }
    }

    @Test
    void the_enums_of_providers_have_their_errors_and_no_others() {
        Map<String, List<Nested>> constants = Map.of(
                "plaid", known(PlaidErrorCode.values(), Nested::of),
                "teller", known(TellerErrorCode.values(), Nested::of),
                "mx", known(MXErrorCode.values(), Nested::of));
        assertThat(CATALOG.providers()).extracting(Provider::id).containsOnlyOnceElementsOf(constants.keySet());
        for (Provider provider : CATALOG.providers()) {
            assertThat(constants.get(provider.id()))
                    .containsExactlyElementsOf(
                            provider.errors().stream().map(Nested::of).toList());
        }
    }

    private static <T> List<Nested> known(T[] codes, Function<T, Nested> constant) {
        return Arrays.asList(codes).subList(0, codes.length - 1).stream()
                .map(constant)
                .toList();
    }

    @Test
    void an_error_of_a_provider_is_found_by_group_and_code_and_no_other_is() {
        for (PlaidErrorCode code : PlaidErrorCode.values()) {
            assertThat(PlaidErrorCode.fromWire(code.group(), code.wire())).isEqualTo(code);
        }
        assertThat(PlaidErrorCode.fromWire("ANOTHER_GROUP", "NO_ACCOUNTS")).isEqualTo(PlaidErrorCode.NO_ACCOUNTS);
        assertThat(PlaidErrorCode.fromWire(null, "ITEM_LOGIN_REQUIRED")).isEqualTo(PlaidErrorCode.ITEM_LOGIN_REQUIRED);
        assertThat(PlaidErrorCode.fromWire("ITEM_ERROR", "NEW_CODE")).isEqualTo(PlaidErrorCode.UNKNOWN);
        assertThat(PlaidErrorCode.fromWire(null, null)).isEqualTo(PlaidErrorCode.UNKNOWN);
        assertThat(PlaidErrorCode.fromWire("", "")).isEqualTo(PlaidErrorCode.UNKNOWN);
        assertThat(PlaidErrorCode.UNKNOWN.retry()).isEqualTo(Retry.NEVER);
        assertThat(TellerErrorCode.fromWire("404", "enrollment.disconnected.account_locked")
                        .action())
                .isEqualTo(ErrorAction.RESOLVE_AT_BANK);
        assertThat(MXErrorCode.fromWire("connection_status", "denied")).isEqualTo(MXErrorCode.UNKNOWN);
    }

    @Test
    void the_readme_shows_the_example() throws IOException {
        String source =
                Files.readString(Path.of("../examples/error-codes-client/src/main/java/example/codes/Reaction.java"));
        String shown = source.substring(source.indexOf("tag::reaction[]\n") + 16, source.indexOf("        // end::"))
                .replaceAll("(?m)^ {8}", "");
        assertThat(Files.readString(Path.of("../README.md"))).contains("```java\n" + shown + "```\n");
    }

    private static Constant constant(Api api, String code) {
        return api.id().equals("aerosync")
                ? Constant.of(AerosyncErrorCode.fromWire(code))
                : Constant.of(FuseErrorCode.fromWire(code));
    }

    /** Those of all operations that answer with its code. */
    private static SortedSet<Integer> statuses(Entry entry) {
        return entries()
                .filter(other -> other.api().equals(entry.api()) && Objects.equals(other.code(), entry.code()))
                .map(Entry::statuses)
                .filter(Objects::nonNull)
                .flatMap(statuses -> statuses.accepted().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> codes(Api api) {
        return entries()
                .filter(entry -> entry.api().equals(api))
                .map(Entry::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of all constants but the last, UNKNOWN. */
    private static <T> Set<String> wires(T[] codes, Function<T, String> wire) {
        List<T> known = Arrays.asList(codes).subList(0, codes.length - 1);
        return known.stream().map(wire).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
