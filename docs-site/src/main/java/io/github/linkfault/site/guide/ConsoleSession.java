package io.github.linkfault.site.guide;

import io.github.linkfault.site.output.BrokenSite;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a guide tells its reader to type: a shell script of steps, each between {@code # tag::NAME[]} and {@code # end::NAME[]},
 * so that the page includes the commands which the build has run. Before a step may stand {@code # exits 1}, the exit code
 * that it must have, or {@code # serves}, for a server that runs until the session ends. {@code # staging: ENTRY DEFECT} gives
 * the session a file {@code staging.yaml} for an API with this one defect, {@code # has: FOLDER} a copy of a folder of the
 * repository, under its last name.
 *
 * @param name the file's, without a suffix
 * @param has the folders that are copied, from the root of the repository
 */
record ConsoleSession(
        String name,
        List<Step> steps,
        List<String> has,
        @Nullable Staging staging) {

    /**
     * One command, or a few.
     *
     * @param exitCode what the last of them must exit with
     * @param serves whether it is a server, to be left running
     */
    record Step(String name, String script, int exitCode, boolean serves) {}

    /** An API that is wrong in one way. */
    record Staging(String entry, String defect) {}

    private static final Pattern PART = Pattern.compile(
            "(?m)^# (?:exits (?<exit>\\d+)|(?<serves>serves)|staging: (?<entry>\\S+) (?<defect>\\S+)|has: (?<has>\\S+)"
                    + "|tag::(?<tag>[a-z0-9-]+)\\[]\\n(?<script>(?s:.*?))^# end::\\k<tag>\\[])$");

    ConsoleSession {
        steps = List.copyOf(steps);
        has = List.copyOf(has);
        if (steps.isEmpty()) {
            throw new BrokenSite("the session " + name + " has no step; expected # tag::NAME[] ... # end::NAME[]");
        }
    }

    static ConsoleSession parse(String name, String text) {
        var steps = new ArrayList<Step>();
        var has = new ArrayList<String>();
        Staging staging = null;
        int exitCode = 0;
        boolean serves = false;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            if (part.group("exit") != null) {
                exitCode = Integer.parseInt(part.group("exit"));
            } else if (part.group("serves") != null) {
                serves = true;
            } else if (part.group("has") != null) {
                has.add(part.group("has"));
            } else if (part.group("entry") != null) {
                staging = new Staging(part.group("entry"), part.group("defect"));
            } else {
                steps.add(new Step(part.group("tag"), part.group("script"), exitCode, serves));
                exitCode = 0;
                serves = false;
            }
        }
        return new ConsoleSession(name, steps, has, staging);
    }
}
