package io.github.linkfault.draft;

import org.jspecify.annotations.Nullable;

/** A value in a path, as requests and the mock have it. */
enum PathValue {
    /** Any text. */
    TEXT("mock-{fixture}", "mock-(?<fixture>[A-Za-z0-9]+)|(?!mock-|no-such-).+", null, "no-such-id"),
    /** A whole number. */
    NUMBER("777{mark}", "777(?<mark>[0-9]{6})|(?!777)[0-9]+", "[0-9]+", "777999999"),
    /** A UUID. */
    UUID(
            "00000000-0000-4000-8000-000000{mark}",
            "00000000-0000-4000-8000-000000(?<mark>[0-9]{6})|(?!00000000-0000-4000-8000-)[0-9A-Fa-f-]{36}",
            "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}",
            "00000000-0000-4000-8000-000000999999");

    private final String make;
    private final String match;
    private final @Nullable String form;
    private final String unknown;

    PathValue(String make, String match, @Nullable String form, String unknown) {
        this.make = make;
        this.match = match;
        this.form = form;
        this.unknown = unknown;
    }

    /** What the mock makes for a fixture. */
    String make() {
        return make;
    }

    /** What the mock takes. */
    String match() {
        return match;
    }

    /** What every value matches, or null. */
    @Nullable
    String form() {
        return form;
    }

    /** A value that is well-formed and that nobody has. */
    String unknown() {
        return unknown;
    }
}
