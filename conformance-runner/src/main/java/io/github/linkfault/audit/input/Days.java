package io.github.linkfault.audit.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;

/** The day of a time: of a text the date it begins with, of a number the day in UTC. */
public final class Days {

    private static final int LENGTH = 10;
    /** Above it a number means milliseconds: as seconds it would be the year 5138. */
    private static final long MOST_SECONDS = 99_999_999_999L;
    /** The end of the year 9999. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private Days() {}

    /** {@code 2026-11-20}, or empty where the text begins with no date. */
    public static String of(String time) {
        if (time.length() < LENGTH || (time.length() > LENGTH && isDigit(time.charAt(LENGTH)))) {
            return "";
        }
        for (int at = 0; at < LENGTH; at++) {
            char character = time.charAt(at);
            boolean hyphen = at == 4 || at == 7;
            if (hyphen ? character != '-' : !isDigit(character)) {
                return "";
            }
        }
        int month = Integer.parseInt(time, 5, 7, 10);
        int day = Integer.parseInt(time, 8, 10, 10);
        return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? time.substring(0, LENGTH) : "";
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** The day of seconds or milliseconds since 1970, or empty. */
    public static String of(long number) {
        long seconds = number > MOST_SECONDS ? number / 1000 : number;
        if (seconds < 0 || seconds > LAST_SECOND) {
            return "";
        }
        try {
            return Instant.ofEpochSecond(seconds)
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
        } catch (DateTimeException outOfRange) {
            return "";
        }
    }
}
