package io.github.linkfault.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The errors of audited traffic over time, to be drawn in {@code report.html}.
 *
 * @param span what a bar stands for: {@code day} or {@code hour}
 * @param groups the operations
 * @param earlier how many days or hours before the first bar are not drawn
 * @param undrawn how many errors are not drawn
 */
public record TrafficPicture(String span, int earlier, List<Group> groups, int undrawn) {

    /** No traffic was audited. */
    public static final TrafficPicture NONE = new TrafficPicture("day", 0, List.of(), 0);

    /** Copies the lists. */
    public TrafficPicture {
        groups = List.copyOf(groups);
    }

    /**
     * An operation.
     *
     * @param whole all its errors
     * @param charts each of them
     */
    public record Group(String title, Chart whole, List<Chart> charts) {

        /** Copies the charts. */
        public Group {
            charts = List.copyOf(charts);
        }
    }

    /**
     * A bar of a chart, in its units.
     *
     * @param time what it stands for
     * @param count how many
     */
    public record Bar(int x, int y, int height, String time, long count) {}

    /**
     * A chart of bars.
     *
     * @param numbers how many, in words
     * @param width in units
     * @param thickness of a bar, in units
     * @param most the number of the highest bar
     * @param peak the time of the first bar that is so high; empty where all are 0
     * @param from the first time
     * @param to the last time
     */
    public record Chart(
            String title,
            String numbers,
            int width,
            int thickness,
            List<Bar> bars,
            long most,
            String peak,
            String from,
            String to) {

        /** The height of the highest bar. */
        public static final int HEIGHT = 40;

        /** A chart of few bars is as wide as this, unless they would be broader than the broadest. */
        private static final int USUAL = 320;

        private static final int NARROWEST = 8;
        private static final int BROADEST = 40;
        private static final int GAP = 2;

        /** Copies the bars. */
        public Chart {
            bars = List.copyOf(bars);
        }

        /** Whether any bar is higher than 0. */
        public boolean hasPeak() {
            return most > 0;
        }

        /** The chart of numbers, one for each time; a number that is not 0 is at least a line. */
        public static Chart of(String title, String numbers, List<String> times, List<Long> counts) {
            long most = counts.stream().mapToLong(Long::longValue).max().orElse(0);
            int step = Math.max(NARROWEST, Math.min(BROADEST, USUAL / Math.max(1, times.size())));
            var bars = new ArrayList<Bar>();
            for (int at = 0; at < times.size(); at++) {
                long count = counts.get(at);
                int height = count == 0 ? 0 : (int) Math.max(1, Math.round((double) HEIGHT * count / most));
                bars.add(new Bar(at * step, HEIGHT - height, height, times.get(at), count));
            }
            return new Chart(
                    title,
                    numbers,
                    Math.max(1, times.size()) * step,
                    step - GAP,
                    bars,
                    most,
                    most == 0 ? "" : times.get(counts.indexOf(most)),
                    times.isEmpty() ? "" : times.get(0),
                    times.isEmpty() ? "" : times.get(times.size() - 1));
        }
    }
}
