package io.github.linkfault.history;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.MessageTemplate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a run looks at, and how: runs with the same subject are compared with each other, and with no others.
 *
 * @param catalog {@code bundled}, or the name of the catalog's folder
 * @param apis the ids of the catalog's APIs, in alphabetical order
 * @param target the name of the target file
 * @param place a fingerprint of the target's base URLs
 * @param api the option {@code --api}, or null
 * @param tags the option {@code --tags}, or null
 * @param entries the options {@code --entry}
 * @param strict the option {@code --strict}
 */
public record Subject(
        String catalog,
        List<String> apis,
        String target,
        String place,
        @Nullable String api,
        @Nullable String tags,
        List<String> entries,
        boolean strict) {

    private static final int ID = 8;
    private static final int MOST_NAMED = 3;

    /** Copies the lists. */
    public Subject {
        apis = List.copyOf(apis);
        entries = List.copyOf(entries);
    }

    /**
     * What a run looks at.
     *
     * @param target the path of the target file, of which only the name counts
     * @param baseUrls where the target's APIs are
     */
    public static Subject of(
            Catalog catalog,
            String target,
            Collection<String> baseUrls,
            @Nullable String api,
            @Nullable String tags,
            List<String> entries,
            boolean strict) {
        return new Subject(
                catalog.folder().map(Subject::name).orElse("bundled"),
                catalog.apis().stream().map(Api::id).sorted().toList(),
                name(Path.of(target)),
                Fingerprint.of(baseUrls.stream().sorted().collect(Collectors.joining("\n"))),
                api,
                tags,
                entries,
                strict);
    }

    private static String name(Path path) {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }

    /** A fingerprint of what the documents say: another one where a row of a table has changed. */
    public static String edition(Catalog catalog) {
        return Fingerprint.of(catalog.entries().stream().map(Subject::line).collect(Collectors.joining("\n")));
    }

    private static String line(Entry entry) {
        String messages = entry.messages().stream().map(MessageTemplate::text).collect(Collectors.joining(" | "));
        String statuses = entry.statuses() == null ? "" : entry.statuses().spoken();
        return String.join(" ", entry.id(), statuses, String.valueOf(entry.code()), messages);
    }

    /** Eight hexadecimal digits that no other subject has. */
    public String id() {
        return Fingerprint.of(toString()).substring(0, ID);
    }

    /** What tells it from others, for people: {@code staging.yaml --api acme}. */
    public String words() {
        var words = new ArrayList<String>(List.of(target));
        if (!catalog.equals("bundled")) {
            words.add("--catalog " + catalog);
        }
        if (api != null) {
            words.add("--api " + api);
        }
        if (tags != null) {
            words.add("--tags \"" + tags + "\"");
        }
        if (entries.size() > MOST_NAMED) {
            words.add("--entry (" + entries.size() + " of them)");
        } else {
            entries.forEach(entry -> words.add("--entry " + entry));
        }
        if (strict) {
            words.add("--strict");
        }
        return String.join(" ", words);
    }
}
