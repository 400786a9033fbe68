package io.github.linkfault.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The command lines of every day, recognized without picocli, whose start takes longer than most of what they ask for:
 * {@code --version}, {@code explain SUBJECT}, {@code run} with {@code --target} and {@code --report}, and {@code audit FILE...}
 * with {@code --report} and {@code --threads}. Whatever is written in another way is none of them, and means the same.
 */
final class FastArgs {

    private static final Set<String> RUN_OPTIONS = Set.of("--target", "--report");
    private static final Set<String> AUDIT_OPTIONS = Set.of("--report", "--threads");
    /** What stands behind a command's name: each option with its value, once at most, and the rest in order. */
    private record Words(Map<String, String> options, List<String> operands) {

        static Optional<Words> of(List<String> arguments, Set<String> options) {
            var words = new Words(new HashMap<>(), new ArrayList<>());
            for (int at = 0; at < arguments.size(); at++) {
                String argument = arguments.get(at);
                boolean option = options.contains(argument);
                boolean everyday = option
                        ? ++at < arguments.size()
                                && isPlain(arguments.get(at))
                                && words.options.put(argument, arguments.get(at)) == null
                        : argument.equals("-") || isPlain(argument);
                if (!everyday) {
                    return Optional.empty();
                }
                if (!option) {
                    words.operands.add(argument);
                }
            }
            return Optional.of(words);
        }

        @Nullable
        Path path(String option) {
            String value = options.get(option);
            return value == null ? null : Path.of(value);
        }
    }

    private final InputStream standardInput;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, String> environment;

    FastArgs(InputStream standardInput, PrintWriter out, PrintWriter err, Map<String, String> environment) {
        this.standardInput = standardInput;
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    /** The command that these arguments mean, where they are everyday ones. */
    Optional<Callable<Integer>> of(List<String> arguments) {
        if (arguments.equals(List.of("--version"))) {
            return Optional.of(() -> {
                out.println(Version.line());
                return ExitCode.OK;
            });
        }
        if (arguments.size() == 2 && arguments.get(0).equals("explain") && isPlain(arguments.get(1))) {
            return Optional.of(new ExplainCommand(environment, standardInput, out).of(arguments.get(1)));
        }
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        List<String> rest = arguments.subList(1, arguments.size());
        return switch (arguments.get(0)) {
            case "run" -> Words.of(rest, RUN_OPTIONS).flatMap(this::run);
            case "audit" -> Words.of(rest, AUDIT_OPTIONS).flatMap(this::audit);
            default -> Optional.empty();
        };
    }

    private Optional<Callable<Integer>> run(Words words) {
        return words.operands().isEmpty()
                ? Optional.of(
                        new RunCommand(environment, out, err).with(words.path("--target"), words.path("--report")))
                : Optional.empty();
    }

    private Optional<Callable<Integer>> audit(Words words) {
        String threads = words.options().get("--threads");
        boolean everyday = !words.operands().isEmpty() && (threads == null || isNumber(threads));
        return everyday
                ? Optional.of(new AuditCommand(environment, standardInput, out)
                        .with(
                                words.operands(),
                                words.path("--report"),
                                threads == null ? null : Integer.valueOf(threads)))
                : Optional.empty();
    }

    /** A number that means the same to everybody who reads it. */
    private static boolean isNumber(String text) {
        return text.length() <= 4
                && !text.startsWith("0")
                && text.chars().allMatch(character -> character >= '0' && character <= '9');
    }

    /** Neither an option nor the file of arguments that picocli would read. */
    private static boolean isPlain(String argument) {
        return !argument.isEmpty() && !argument.startsWith("-") && !argument.startsWith("@");
    }
}
