package io.github.linkfault.benchmark;

import java.util.Locale;

/** What a median should come to. A row may have none: then the ratio is for the reader to judge. */
sealed interface Goal {

    /** Nothing was promised. */
    Goal NONE = new None();

    /** At most this. */
    static Goal atMost(double limit) {
        return new AtMost(limit);
    }

    /** At least this. */
    static Goal atLeast(double limit) {
        return new AtLeast(limit);
    }

    /** As it stands in the table. */
    String words();

    boolean isMetBy(double median);

    record None() implements Goal {
        @Override
        public String words() {
            return "";
        }

        @Override
        public boolean isMetBy(double median) {
            return true;
        }
    }

    record AtMost(double limit) implements Goal {
        @Override
        public String words() {
            return String.format(Locale.ROOT, "≤ %.2f", limit);
        }

        @Override
        public boolean isMetBy(double median) {
            return median <= limit;
        }
    }

    record AtLeast(double limit) implements Goal {
        @Override
        public String words() {
            return String.format(Locale.ROOT, "≥ %.2f", limit);
        }

        @Override
        public boolean isMetBy(double median) {
            return median >= limit;
        }
    }
}
