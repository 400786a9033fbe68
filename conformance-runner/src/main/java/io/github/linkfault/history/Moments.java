package io.github.linkfault.history;

import io.github.linkfault.result.PastRun;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Says when a run was: by its day, where no other was on that day, and else by the minute. In UTC. */
public final class Moments {

    private static final DateTimeFormatter DAY = formatter("uuuu-MM-dd");
    private static final DateTimeFormatter MINUTE = formatter("uuuu-MM-dd HH:mm");

    private final DateTimeFormatter format;

    private Moments(DateTimeFormatter format) {
        this.format = format;
    }

    /** For these runs. */
    public static Moments of(List<PastRun> runs) {
        long days =
                runs.stream().map(run -> DAY.format(run.startedAt())).distinct().count();
        return new Moments(days == runs.size() ? DAY : MINUTE);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    /** The moment in words. */
    public String of(Instant moment) {
        return format.format(moment);
    }
}
