package io.github.linkfault.catalog;

import io.github.linkfault.exchange.PathSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path of an operation that has a parameter of several segments: the form of its value takes a slash. It is for paths with
 * more segments than the template; any other is matched segment by segment.
 */
public final class SpanningPath {

    /** Bounds what an expression is asked about, and how many ways there are to part a path. */
    private static final int MOST_CHARACTERS = 4_096;

    private static final int MOST_SEGMENTS = 100;

    /** Without one of these, and without a range over a slash, an expression takes no slash. */
    private static final Pattern MAY_TAKE_A_SLASH = Pattern.compile("[/.\\\\&]|\\[\\^|\\[[^]]*[ -/]-[/-~]");

    /**
     * @param literal null for a parameter
     * @param form what a parameter of several segments matches, or null where it is one segment
     */
    private record Segment(
            @Nullable String literal, @Nullable Pattern form) {}

    private final List<Segment> segments;
    private final String beginning;

    private SpanningPath(List<Segment> segments, String beginning) {
        this.segments = segments;
        this.beginning = beginning;
    }

    /**
     * The path with this template; empty where no parameter of it may be several segments.
     *
     * @param template begins with a slash: the operation's own with whatever is before it, or another that stands for it
     */
    public static Optional<SpanningPath> of(Operation operation, String template) {
        var segments = new ArrayList<Segment>();
        for (String segment : template.substring(1).split("/", -1)) {
            boolean parameter = segment.startsWith("{");
            segments.add(new Segment(parameter ? null : segment, parameter ? form(operation, segment) : null));
        }
        int brace = template.indexOf('{');
        return segments.stream().allMatch(segment -> segment.form() == null)
                ? Optional.empty()
                : Optional.of(new SpanningPath(segments, template.substring(0, brace)));
    }

    private static @Nullable Pattern form(Operation operation, String segment) {
        Pattern form = operation.formOf(segment.substring(1, segment.length() - 1));
        return form != null && MAY_TAKE_A_SLASH.matcher(form.pattern()).find() ? form : null;
    }

    /** The number of literal segments of a template. */
    public static int literals(String template) {
        int literals = 0;
        for (String segment : template.substring(1).split("/", -1)) {
            literals += segment.startsWith("{") ? 0 : 1;
        }
        return literals;
    }

    /** What every path begins with that follows the template. */
    public String beginning() {
        return beginning;
    }

    /**
     * Whether a path follows the template, with a parameter of several segments. The arrays then have the place of each parameter
     * in the path; they are left alone otherwise.
     *
     * @param path without query, as it was sent
     */
    public boolean matches(String path, int[] from, int[] to) {
        if (path.length() > MOST_CHARACTERS || !path.startsWith(beginning)) {
            return false;
        }
        var starts = new ArrayList<Integer>();
        for (int slash = 0; slash >= 0 && starts.size() <= MOST_SEGMENTS; slash = path.indexOf('/', slash + 1)) {
            starts.add(slash + 1);
        }
        if (starts.size() <= segments.size() || starts.size() > MOST_SEGMENTS) {
            return false;
        }
        var attempt = new Attempt(path, starts);
        if (!attempt.matches(0, 0, 0)) {
            return false;
        }
        System.arraycopy(attempt.from, 0, from, 0, attempt.from.length);
        System.arraycopy(attempt.to, 0, to, 0, attempt.to.length);
        return true;
    }

    /** One path, held against the template. */
    private final class Attempt {

        private final String path;
        private final List<Integer> starts;
        private final int[] from;
        private final int[] to;

        Attempt(String path, List<Integer> starts) {
            this.path = path;
            this.starts = starts;
            int parameters = (int) segments.stream()
                    .filter(segment -> segment.literal() == null)
                    .count();
            this.from = new int[parameters];
            this.to = new int[parameters];
        }

        /** Whether the segments of the path from this one on follow those of the template. */
        boolean matches(int segment, int sent, int parameter) {
            if (segment == segments.size()) {
                return sent == starts.size();
            }
            Segment expected = segments.get(segment);
            int left = starts.size() - sent - (segments.size() - segment - 1);
            if (left < 1) {
                return false;
            }
            if (expected.literal() != null) {
                return expected.literal().equals(text(sent, sent)) && matches(segment + 1, sent + 1, parameter);
            }
            Pattern form = expected.form();
            for (int last = sent; last < sent + (form == null ? 1 : left); last++) {
                if (matches(segment + 1, last + 1, parameter + 1) && (last == sent || takes(form, text(sent, last)))) {
                    from[parameter] = starts.get(sent);
                    to[parameter] = end(last);
                    return true;
                }
            }
            return false;
        }

        private static boolean takes(@Nullable Pattern form, String text) {
            return form != null && form.matcher(PathSegment.decoded(text)).matches();
        }

        private String text(int first, int last) {
            return path.substring(starts.get(first), end(last));
        }

        private int end(int segment) {
            return segment + 1 < starts.size() ? starts.get(segment + 1) - 1 : path.length();
        }
    }
}
