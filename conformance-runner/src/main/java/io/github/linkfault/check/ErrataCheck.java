package io.github.linkfault.check;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the errata, lookalikes and synonyms of the APIs speak of entries that there are, and all that names a source of one that there is. */
final class ErrataCheck {

    private final Document sources;
    private final Problems problems;
    private final Set<String> used = new HashSet<>();
    private final Set<String> errata = new HashSet<>();

    ErrataCheck(Document sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    void check(ApiFiles api) {
        Set<String> entries = api.entryIds();
        for (Item erratum : api.errata().items()) {
            Item id = erratum.at("id");
            if (id.isText() && !errata.add(id.text())) {
                problems.fault(id, "the erratum \"" + id.text() + "\" occurs twice");
            }
            if (id.isText() && !id.text().startsWith(api.id() + "-")) {
                problems.fault(id, "the id does not begin with the API; expected " + api.id() + "-...");
            }
            erratum.at("entries").texts().forEach(pattern -> matches(pattern, entries));
            erratum.at("readings").items().forEach(this::reading);
        }
        lookalikes(api);
        synonyms(api);
        for (Item first : api.handleFirst().items()) {
            first.at("entries").texts().forEach(pattern -> matches(pattern, entries));
        }
        known(api.part("documentedIn"));
        api.part("unlistedCodes").items().forEach(unlisted -> source(unlisted.at("source")));
        for (Document document : List.of(api.operations(), api.conditions())) {
            document.items().forEach(item -> known(item.at("documentedIn")));
        }
        api.tables().stream().map(FeatureTable::documentedIn).distinct().forEach(this::known);
    }

    private void matches(Item pattern, Set<String> entries) {
        Pattern expression = Pattern.compile(
                Stream.of(pattern.text().split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+")));
        if (!entries.contains(pattern.text())
                && entries.stream().noneMatch(id -> expression.matcher(id).matches())) {
            problems.fault(
                    pattern,
                    "no entry has the id \"" + pattern.text() + "\"" + NearestWord.hint(pattern.text(), entries));
        }
    }

    /** Whether a member names a source that there is; it is used then. */
    void source(Item source) {
        List<String> ids = ids();
        if (ids.contains(source.text())) {
            used.add(source.text());
        } else if (source.isText() && !sources.isEmpty()) {
            problems.fault(
                    source,
                    "sources.yaml has no source \"" + source.text() + "\"" + NearestWord.hint(source.text(), ids));
        }
    }

    private List<String> ids() {
        return sources.items().stream()
                .map(item -> item.at("id").text())
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private void reading(Item reading) {
        known(reading.at("source"));
        SchemaCheck.inline(reading.at("seen"), problems);
    }

    private void known(Item source) {
        if (source.isText()) {
            unknown(source.text()).ifPresent(fault -> problems.fault(source, fault));
        }
    }

    private void known(FeatureTable.Cell source) {
        if (source.isThere()) {
            unknown(source.text()).ifPresent(fault -> problems.fault(source, fault));
        }
    }

    /** What is wrong with a text that begins with no source. */
    private Optional<String> unknown(String text) {
        List<String> ids = ids();
        Optional<String> from = ids.stream().filter(text::startsWith).max(Comparator.comparingInt(String::length));
        from.ifPresent(used::add);
        return from.isPresent() || sources.isEmpty()
                ? Optional.empty()
                : Optional.of("\"" + text + "\" begins with no id of sources.yaml"
                        + NearestWord.hint(text.replaceFirst(",.*", ""), ids));
    }

    private void lookalikes(ApiFiles api) {
        var lists = new HashSet<Set<String>>();
        for (Item lookalike : api.lookalikes().items()) {
            Item codes = lookalike.at("codes");
            labels(codes, api);
            if (!lists.add(codes.texts().stream().map(Item::text).collect(Collectors.toSet()))) {
                problems.fault(codes, "the same codes are told apart twice");
            }
        }
    }

    private void synonyms(ApiFiles api) {
        var said = new HashSet<String>();
        for (Item item : api.synonyms().items()) {
            labels(item.at("mean"), api);
            item.at("say").texts().stream()
                    .filter(phrase -> !said.add(phrase.text()))
                    .forEach(phrase -> problems.fault(phrase, "\"" + phrase.text() + "\" is said twice; join the two"));
        }
    }

    private void labels(Item codes, ApiFiles api) {
        codes.texts().stream()
                .filter(code -> !api.labels().contains(code.text()))
                .forEach(code -> problems.fault(
                        code,
                        "no entry of " + api.id() + " has the code \"" + code.text() + "\""
                                + NearestWord.hint(code.text(), api.labels())));
    }

    /** Warns of sources that nothing was read from. */
    void warnOfUnusedSources() {
        for (Item source : sources.items()) {
            Item id = source.at("id");
            if (id.isText() && !used.contains(id.text()) && !problems.suggest(id.text())) {
                problems.warning(id, "nothing is from the source \"" + id.text() + "\"");
            }
        }
    }
}
