package io.github.linkfault.benchmark;

import java.io.IOException;
import java.util.List;

/** A measurement: one name on the command line, one or more lines of the table. */
interface Row {

    /** As it is asked for on the command line. */
    String name();

    /** Prepares what is needed, measures, and cleans up. */
    List<Line> measure(Bench bench) throws IOException, InterruptedException;
}
