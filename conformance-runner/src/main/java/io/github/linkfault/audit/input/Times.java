package io.github.linkfault.audit.input;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time of an exchange, out of whatever a recorder writes, as {@code 2026-11-20T10:15:30}: in UTC where the recorder names the
 * offset, or else as it is written. It is shorter where less is known, down to {@code 2026-11-20}, and empty where nothing is.
 */
public final class Times {

    /** {@code 2026-11-20}. */
    public static final int DAY = 10;
    /** {@code 2026-11-20T10}. */
    public static final int HOUR = 13;

    private static final int SECOND = 19;
    private static final Pattern DATE =
            Pattern.compile("\\[?(\\d{4}-\\d\\d-\\d\\d)(?!\\d)(?:[T ](\\d\\d)(?!\\d))?(.*)", Pattern.DOTALL);
    private static final Pattern MINUTES = Pattern.compile(":([0-5]\\d)(?::([0-5]\\d))?.*", Pattern.DOTALL);
    private static final Pattern OFFSET = Pattern.compile(".*([+-])([01]\\d):?([0-5]\\d)\\]?", Pattern.DOTALL);
    /** As web servers write it: {@code 20/Nov/2026:10:15:30 +0100}. */
    private static final Pattern OF_LOGS = Pattern.compile(
            "\\[?([0-3]\\d)/([A-Za-z]{3})/(\\d{4}):([0-2]\\d):([0-5]\\d):([0-5]\\d)(?: ([+-])(\\d\\d)(\\d\\d))?\\]?");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern NUMBER = Pattern.compile("\\d{9,19}(?:\\.\\d{1,9})?");
    /** Above it a number means milliseconds, and so on: as seconds it would be the year 5138. */
    private static final long MOST_SECONDS = 99_999_999_999L;
    /** The end of the year 9999. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private Times() {}

    /** The time of a text, which may be a number. */
    public static String of(String text) {
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            return ofDate(date);
        }
        Matcher log = OF_LOGS.matcher(text);
        if (log.matches()) {
            int month = MONTHS.indexOf(log.group(2).toLowerCase(Locale.ROOT)) + 1;
            String time = "%s-%02d-%sT%s:%s:%s"
                    .formatted(log.group(3), month, log.group(1), log.group(4), log.group(5), log.group(6));
            return shifted(time, log.group(7) == null ? 0 : minutes(log.group(7), log.group(8), log.group(9)));
        }
        if (NUMBER.matcher(text).matches()) {
            int point = text.indexOf('.');
            try {
                return of(Long.parseLong(point < 0 ? text : text.substring(0, point)));
            } catch (NumberFormatException tooLarge) {
                return "";
            }
        }
        return "";
    }

    private static String ofDate(Matcher date) {
        String day = date.group(1);
        String hour = date.group(2);
        if (!isDay(day)) {
            return "";
        }
        if (hour == null || hour.compareTo("23") > 0) {
            return day;
        }
        String rest = date.group(3);
        Matcher minutes = MINUTES.matcher(rest);
        boolean exact = minutes.matches();
        String minute = exact ? minutes.group(1) : "00";
        String second = exact && minutes.group(2) != null ? minutes.group(2) : "00";
        String time = day + "T" + hour + ":" + minute + ":" + second;
        Matcher offset = OFFSET.matcher(rest);
        String shifted =
                offset.matches() ? shifted(time, minutes(offset.group(1), offset.group(2), offset.group(3))) : time;
        return exact || shifted.isEmpty() ? shifted : shifted.substring(0, HOUR);
    }

    private static boolean isDay(String day) {
        int month = Integer.parseInt(day, 5, 7, DAY);
        int ofMonth = Integer.parseInt(day, 8, 10, DAY);
        return month >= 1 && month <= 12 && ofMonth >= 1 && ofMonth <= 31;
    }

    private static int minutes(String sign, String hours, String minutes) {
        int all = Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
        return sign.equals("-") ? -all : all;
    }

    private static String shifted(String time, int minutesAhead) {
        if (minutesAhead == 0 && isDay(time)) {
            return time;
        }
        try {
            return LocalDateTime.parse(time, FORM).minusMinutes(minutesAhead).format(FORM);
        } catch (DateTimeException noDate) {
            return "";
        }
    }

    /** The time of seconds, milliseconds, microseconds or nanoseconds since 1970. */
    public static String of(long number) {
        long seconds = number;
        while (seconds > MOST_SECONDS) {
            seconds /= 1000;
        }
        return seconds < 0 || seconds > LAST_SECOND
                ? ""
                : LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).format(FORM);
    }

    /** The day of such a time, or empty. */
    public static String day(String time) {
        return time.length() <= DAY ? time : time.substring(0, DAY);
    }

    /** The hour of such a time; the day where the hour is not known. */
    public static String hour(String time) {
        return time.length() <= HOUR ? time : time.substring(0, HOUR);
    }

    /** Whether the text between these places has its hour in UTC at its beginning, whatever follows the colon behind it. */
    public static boolean beginsWithHour(byte[] bytes, int from, int to) {
        return to - from > HOUR && bytes[from + HOUR] == ':' && isUtc(bytes, to);
    }

    private static boolean isUtc(byte[] bytes, int end) {
        return bytes[end - 1] == 'Z'
                || (bytes[end - 6] == '+'
                        && bytes[end - 5] == '0'
                        && bytes[end - 4] == '0'
                        && bytes[end - 3] == ':'
                        && bytes[end - 2] == '0'
                        && bytes[end - 1] == '0');
    }

    /** Whether the second is known. */
    static boolean isExact(String time) {
        return time.length() == SECOND;
    }
}
