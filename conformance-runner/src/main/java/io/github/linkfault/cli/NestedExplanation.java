package io.github.linkfault.cli;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.catalog.NestedAdvice;
import io.github.linkfault.catalog.NestedError;
import io.github.linkfault.catalog.NestedForm;
import io.github.linkfault.catalog.NestedGroup;
import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.catalog.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the catalog knows of the errors of providers, alone or inside a body of an API. */
final class NestedExplanation {

    private final Catalog catalog;
    private final ExplanationText text;

    NestedExplanation(Catalog catalog, ExplanationText text) {
        this.catalog = catalog;
        this.text = text;
    }

    /**
     * Explains a code, an id such as {@code globex/LOCKED}, or a group.
     *
     * @return whether a provider lists it
     */
    boolean of(String asked) {
        boolean known = false;
        for (Provider provider : catalog.providers()) {
            String name = withoutProvider(provider, asked);
            List<NestedError> errors = provider.errors(name, "");
            List<NestedGroup> groups = provider.groups().stream()
                    .filter(group -> group.id().equalsIgnoreCase(name))
                    .toList();
            errors.forEach(error -> error(provider, error));
            if (errors.isEmpty()) {
                groups.forEach(group -> group(provider, group));
            }
            known |= !errors.isEmpty() || !groups.isEmpty();
        }
        return known;
    }

    private static String withoutProvider(Provider provider, String asked) {
        String prefix = provider.id() + "/";
        return asked.toLowerCase(Locale.ROOT).startsWith(prefix) ? asked.substring(prefix.length()) : asked;
    }

    /** Explains an error inside a body of an API. */
    void of(Api api, NestedForm.Stated stated) {
        Optional<Provider> provider = catalog.provider(api, stated.provider());
        String name = provider.map(Provider::name).orElse(stated.provider());
        text.line("");
        text.line("Inside: " + (stated.code().isEmpty() ? "an error without a code" : stated.code())
                + (stated.type().isEmpty() ? "" : " (" + stated.type() + ")")
                + (name.isEmpty() ? "" : " of " + name)
                + said(stated));
        List<NestedError> errors = provider.map(known -> known.errors(stated.code(), stated.type()))
                .orElse(List.of());
        errors.forEach(error -> error(provider.orElseThrow(), error));
        if (errors.isEmpty()) {
            unknown(api, stated, provider);
        }
    }

    private static String said(NestedForm.Stated stated) {
        String said = stated.details().isEmpty() ? stated.title() : stated.details();
        return said.isEmpty() ? "" : ": " + said;
    }

    private void unknown(Api api, NestedForm.Stated stated, Optional<Provider> provider) {
        if (provider.isEmpty()) {
            String names = Phrases.listed(
                    catalog.providers(api).stream().map(Provider::name).toList(), "and");
            text.line("The catalog does not have its errors"
                    + (names.isEmpty() ? "." : "; it has those of " + names + "."));
            return;
        }
        text.line("No document of " + provider.get().name() + " that was read lists it.");
        provider.get().nearest(stated.code()).ifPresent(nearest -> text.line("The nearest code is " + nearest + "."));
        provider.get().group(stated.type()).ifPresent(group -> group(provider.get(), group));
    }

    private void error(Provider provider, NestedError error) {
        text.line("");
        text.line("%s (%s)   an error of %s, inside an error of %s"
                .formatted(
                        error.code(),
                        error.group(),
                        provider.name(),
                        provider.api().name()));
        if (error.advice() == null) {
            text.item("meaning", "not documented: " + provider.name() + " lists the code without saying what it means");
        } else {
            advice(error.advice());
        }
        if (error.handleFirst()) {
            text.item("handle first", provider.name() + " asks every integration to handle it.");
        }
        if (error.failover()) {
            text.item("failover", "On it, " + provider.api().name() + "'s own clients try another provider.");
        }
        origin(provider, error.group(), error.advice());
    }

    private void group(Provider provider, NestedGroup group) {
        text.line("");
        text.line("%s   a group of errors of %s: %s".formatted(group.id(), provider.name(), group.title()));
        if (group.advice() != null) {
            advice(group.advice());
        }
        String codes = provider.errors().stream()
                .filter(error -> error.group().equals(group.id()))
                .map(NestedError::code)
                .collect(Collectors.joining(", "));
        if (!codes.isEmpty()) {
            text.item("codes", codes);
        }
        origin(provider, group.id(), group.advice());
    }

    private void advice(NestedAdvice advice) {
        text.advice(advice.remedy(), advice.action());
        text.item("why", advice.cause());
    }

    private void origin(Provider provider, String group, @Nullable NestedAdvice advice) {
        text.item(
                "source",
                provider.source().id()
                        + provider.group(group)
                                .flatMap(known -> Optional.ofNullable(known.url()))
                                .map(url -> ", " + url)
                                .orElse(""));
        boolean meaningInferred = advice != null && advice.evidence() == Evidence.INFERRED;
        text.item(
                "evidence",
                (meaningInferred ? "why and what to do are inferred; " : "") + "how "
                        + provider.api().name() + " passes it on is "
                        + provider.wrapping().id());
    }
}
