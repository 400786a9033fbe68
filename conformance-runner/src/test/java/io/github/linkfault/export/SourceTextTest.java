package io.github.linkfault.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linkfault.catalog.Action;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Provider;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each language's source has what the catalog says; whether it compiles is what examples/error-handling shows. */
class SourceTextTest {

    private final Catalog catalog = Catalog.bundled();

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasEveryCodeActionAndNestedError(Language language) {
        String source = SourceText.render(language, catalog, catalog.apis());

        assertThat(source).endsWith("\n").doesNotContain("\r", "{{", "}}");
        assertThat(SourceText.render(language, Catalog.bundled(), catalog.apis()))
                .isEqualTo(source);
        Stream<String> codes = catalog.entries().stream().map(Entry::code).filter(code -> code != null);
        Stream<String> actions = catalog.actions().stream().map(Action::id);
        Stream<String> wordings = catalog.actions().stream()
                .map(action -> action.endUser().wording())
                .filter(wording -> wording != null);
        Stream<String> own = catalog.entries().stream()
                .filter(entry -> entry.code() != null)
                .map(Entry::endUserWording)
                .filter(wording -> wording != null);
        Stream<String> nested = catalog.providers().stream()
                .map(Provider::errors)
                .flatMap(List::stream)
                .map(error -> error.code());
        assertThat(Stream.of(codes, actions, wordings, own, nested).flatMap(all -> all))
                .hasSizeGreaterThan(200)
                .allSatisfy(text -> assertThat(source).contains(language.escaped(text)));
    }

    @Test
    void theWordsOfACodeAreItsOwnWhereItHasSome() {
        SourceModel model = SourceModel.of(catalog, catalog.apis());

        for (SourceModel.ApiOf api : model.apis()) {
            for (SourceModel.Code code : api.codes()) {
                List<String> own = catalog.entries().stream()
                        .filter(entry -> code.name().wire().equals(entry.code()) && entry.endUserWording() != null)
                        .map(Entry::endUserWording)
                        .distinct()
                        .toList();
                assertThat(code.wording())
                        .as(code.name().wire())
                        .isEqualTo(own.isEmpty() ? code.advice().wording() : own.get(0));
            }
        }
        assertThat(model.apis()).flatExtracting(SourceModel.ApiOf::worded).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void ofOneApiHasNothingOfAnother(Language language) {
        Api first = catalog.apis().get(0);
        String source = SourceText.render(language, catalog, List.of(first));

        assertThat(catalog.apis()).hasSizeGreaterThan(1);
        for (Api api : catalog.apis()) {
            String type = Name.of(api.name()).pascal() + "ErrorCode";
            if (api.equals(first)) {
                assertThat(source).contains(type);
            } else {
                assertThat(source).doesNotContain(type);
            }
        }
    }

    @Test
    void aCodeWithTwoActionsIsRefused() {
        Catalog registry = Catalog.ofFolder(Path.of("../examples/oci-registry"), null);

        assertThatThrownBy(() -> SourceText.render(Language.GO, registry, registry.apis()))
                .isInstanceOf(AmbiguousCode.class)
                .hasMessageContaining("has the actions fix-request, treat-as-deleted");
    }

    @Test
    void aTextStaysOneInEveryLanguage() {
        assertThat(Language.KOTLIN.escaped("5 $ \"a\\b\"\n")).isEqualTo("5 \\$ \\\"a\\\\b\\\"\\u000a");
        assertThat(Language.TYPESCRIPT.escaped("5 $")).isEqualTo("5 $");
        assertThat(Language.PYTHON.escaped("é \uD83D\uDE00")).isEqualTo("\\u00e9 \\U0001f600");
        assertThat(Language.TYPESCRIPT.escaped("\uD83D\uDE00")).isEqualTo("\\ud83d\\ude00");
    }

    @Test
    void namesAreDifferentWhereWordsAre() {
        assertThat(Name.all(Stream.of("E-105", "E_105", "retry-with-backoff", "9", "ITEM_LOGIN", "tokenId")))
                .extracting(Name::constant)
                .containsExactly("E_105", "E_105_2", "RETRY_WITH_BACKOFF", "CODE_9", "ITEM_LOGIN", "TOKEN_ID");
        assertThat(Name.all(Stream.of("E-105", "E_105", "retry-with-backoff", "9", "ITEM_LOGIN", "tokenId")))
                .extracting(Name::pascal)
                .containsExactly("E105", "E1052", "RetryWithBackoff", "Code9", "ItemLogin", "TokenId");
    }
}
