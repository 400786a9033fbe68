package io.github.linkfault.audit.input;

import java.io.InputStream;
import java.util.regex.Pattern;

/** What a container's runtime puts around each line that a program writes. */
enum Wrapping {
    /** Nothing. */
    NONE,
    /** Docker's json-file: an object with the line as a text. */
    DOCKER,
    /** Kubernetes and whatever follows its runtime interface: time, stream and tag before the line. */
    CRI;

    private static final Pattern OF_DOCKER =
            Pattern.compile("\\s*+\\{\"log\":\"(?:[^\"\\\\\\n]|\\\\.)*+\",\"(?:stream|attrs|time)\":.*+");
    private static final Pattern LONG_OF_DOCKER = Pattern.compile("\\s*+\\{\"log\":\"[^\\n]*+");
    private static final Pattern OF_CRI = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(?:Z|[+-]\\d\\d:\\d\\d) (?:stdout|stderr) [FP](?::\\S*)?(?: .*+)?");

    /** The first line may be damaged, as where a file was cut off at its beginning, and others may be of something else. */
    private static final int MOST_LINES = 5;

    /** What is around the lines of an input that begins like this. */
    static Wrapping of(String beginning) {
        // The first line may be longer than what is known of it.
        return LONG_OF_DOCKER.matcher(beginning).matches()
                ? DOCKER
                : beginning
                        .lines()
                        .filter(line -> !line.isBlank())
                        .limit(MOST_LINES)
                        .map(Wrapping::ofLine)
                        .filter(wrapping -> wrapping != NONE)
                        .findFirst()
                        .orElse(NONE);
    }

    private static Wrapping ofLine(String line) {
        if (OF_CRI.matcher(line).matches()) {
            return CRI;
        }
        return OF_DOCKER.matcher(line).matches() ? DOCKER : NONE;
    }

    /** The lines themselves. One that the runtime cut into parts is whole again, and blank lines keep the numbers of the others. */
    InputStream unwrapped(InputStream stream) {
        return this == NONE ? stream : new UnwrappedLines(stream, this);
    }
}
