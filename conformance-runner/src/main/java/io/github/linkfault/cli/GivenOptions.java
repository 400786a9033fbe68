package io.github.linkfault.cli;

import io.github.linkfault.exchange.Shell;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that a command was given, so that another command can be named that gets the same. */
final class GivenOptions {

    private GivenOptions() {}

    /** Each with a blank before it and as a shell reads it; empty where the command was not read from a command line. */
    static String of(@Nullable CommandSpec spec) {
        ParseResult given = spec == null ? null : spec.commandLine().getParseResult();
        List<OptionSpec> options = given == null ? List.of() : given.matchedOptions();
        return options.stream()
                .distinct()
                .flatMap(option -> option.arity().max() == 0
                        ? Stream.of(option.longestName())
                        : option.originalStringValues().stream()
                                .map(value -> option.longestName() + " " + Shell.word(value)))
                .map(option -> " " + option)
                .collect(Collectors.joining());
    }
}
