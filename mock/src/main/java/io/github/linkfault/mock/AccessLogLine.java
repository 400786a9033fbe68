package io.github.linkfault.mock;

/**
 * One request that the mock has answered, for a log; nothing of its headers, its body or its query is in it.
 *
 * @param status 0 where no status was sent
 * @param what the entry's id, or the operation that succeeded, or what went wrong
 */
public record AccessLogLine(String method, String path, int status, String what) {

    private static final int LONGEST = 200;

    /** Makes what a client sent fit for a terminal. */
    public AccessLogLine {
        method = printable(method);
        path = printable(path);
    }

    /** The request in one line. */
    public String line() {
        return method + " " + path + " " + (status == 0 ? "-" : String.valueOf(status)) + "  " + what;
    }

    private static String printable(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
        return cut.replaceAll("[^!-~]", "?");
    }
}
