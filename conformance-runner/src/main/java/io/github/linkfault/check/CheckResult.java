package io.github.linkfault.check;

import io.github.linkfault.catalog.Phrases;
import java.util.List;

/**
 * What a check found.
 *
 * @param problems by file, line and column
 * @param files how many files were read
 * @param rows how many rows their tables have
 */
public record CheckResult(List<Problem> problems, int files, int rows) {

    /** Copies the problems. */
    public CheckResult {
        problems = List.copyOf(problems);
    }

    /** What makes the catalog unusable. */
    public List<Problem> faults() {
        return problems.stream().filter(problem -> !problem.warning()).toList();
    }

    /** What its author may have meant otherwise. */
    public List<Problem> warnings() {
        return problems.stream().filter(Problem::warning).toList();
    }

    /** One line for all: {@code 9 files, 4 rows: no fault, 1 warning.} */
    public String summary() {
        return counted(files, "file") + ", " + counted(rows, "row") + ": "
                + counted(faults().size(), "fault") + ", "
                + counted(warnings().size(), "warning") + ".";
    }

    private static String counted(int number, String noun) {
        return number == 0 ? "no " + noun + "s" : Phrases.counted(number, noun, noun + "s");
    }
}
