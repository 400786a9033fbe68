package io.github.linkfault.diff;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as Semantic Versioning 2.0.0 has it, without build metadata.
 *
 * @param preview the pre-release part ({@code SNAPSHOT}); empty for a release
 */
record Release(int major, int minor, int patch, String preview) {

    /** What is released first. */
    static final Release FIRST = new Release(0, 1, 0, "");

    private static final Pattern FORM =
            Pattern.compile("(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})(?:-([0-9A-Za-z.-]+))?");

    private static final Comparator<Release> NUMBERS = Comparator.comparingInt(Release::major)
            .thenComparingInt(Release::minor)
            .thenComparingInt(Release::patch);

    static Optional<Release> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String preview = form.group(4);
        return Optional.of(new Release(
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)),
                preview == null ? "" : preview));
    }

    /**
     * The least version that may follow this release: while 0.x, a breaking change asks for a new minor number and any other for a new
     * patch number; later a breaking one asks for a major number, an additive one for a minor and an editorial one for a patch number.
     */
    Release next(Collection<Impact> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        boolean breaking = changes.contains(Impact.BREAKING);
        if (breaking && major > 0) {
            return new Release(major + 1, 0, 0, "");
        }
        if (breaking || (major > 0 && changes.contains(Impact.ADDITIVE))) {
            return new Release(major, minor + 1, 0, "");
        }
        return new Release(major, minor, patch + 1, "");
    }

    /** Whether this version, or the release that it is a preview of, is at least that one. */
    boolean reaches(Release least) {
        return NUMBERS.compare(this, least) >= 0;
    }

    /** Whether this is a preview of that very release, and so comes before it. */
    boolean isPreviewOf(Release release) {
        return !preview.isEmpty() && NUMBERS.compare(this, release) == 0;
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (preview.isEmpty() ? "" : "-" + preview);
    }
}
