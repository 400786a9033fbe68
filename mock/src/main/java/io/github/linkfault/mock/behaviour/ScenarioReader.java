package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Similarity;
import io.github.linkfault.mock.behaviour.BrokenScenarios.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a document of scenarios and collects everything that is wrong with it. */
final class ScenarioReader {

    private static final String SCENARIOS = "scenarios";
    private static final String SEED = "seed";
    private static final String OPERATION = "operation";
    private static final String CONNECTION = "connection";
    private static final String REQUEST = "request";
    private static final String SHARE = "share";
    private static final String ERROR = "error";
    private static final String OF = "of";
    private static final String FAULT = "fault";
    private static final String DELAY = "delay";
    private static final String TIMES = "times";
    private static final String THEN = "then";

    private static final List<String> OF_DOCUMENT = List.of(SEED, SCENARIOS);
    private static final List<String> OF_STEP = List.of(ERROR, OF, FAULT, DELAY, TIMES);
    private static final List<String> OF_SCENARIO =
            List.of(OPERATION, CONNECTION, REQUEST, SHARE, SEED, ERROR, OF, FAULT, DELAY, TIMES, THEN);

    private static final int MOST_TIMES = 999_999;
    private static final Pattern RANGE = Pattern.compile("([1-9][0-9]{0,5})(?:[.][.]([1-9][0-9]{0,5}))?");

    private final Catalog catalog;
    private final EntryIndex index;
    private final long seedOfMock;
    private final List<Fault> faults = new ArrayList<>();

    ScenarioReader(Catalog catalog, long seed) {
        this.catalog = catalog;
        this.index = new EntryIndex(catalog);
        this.seedOfMock = seed;
    }

    Scenarios read(JsonNode document) throws BrokenScenarios {
        var list = new ArrayList<Scenario>();
        if (isObject(document, "", "an object with the member \"scenarios\"")) {
            members(document, "", OF_DOCUMENT);
            long seed = integer(document, "", SEED).orElse(seedOfMock);
            JsonNode items = document.path(SCENARIOS);
            if (!items.isArray()) {
                fault("/" + SCENARIOS, "expected a list of scenarios");
            }
            int number = 0;
            for (JsonNode item : items.isArray() ? items : List.<JsonNode>of()) {
                String at = "/" + SCENARIOS + "/" + number;
                number++;
                if (isObject(item, at, "an object")) {
                    list.add(scenario(item, at, number, seed));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new BrokenScenarios(faults);
        }
        return new Scenarios(list);
    }

    private Scenario scenario(JsonNode node, String at, int number, long seed) {
        members(node, at, OF_SCENARIO);
        Operation operation = operation(node, at);
        Matcher range = RANGE.matcher(node.path(REQUEST).asString("1.." + MOST_TIMES));
        boolean readable = range.matches()
                && (node.path(REQUEST).isString()
                        || !node.has(REQUEST)
                        || node.path(REQUEST).isIntegralNumber());
        long first = readable ? Long.parseLong(range.group(1)) : 1;
        long last = readable && range.group(2) != null ? Long.parseLong(range.group(2)) : first;
        if (!readable || last < first) {
            fault(at + "/" + REQUEST, "expected the number of a request from 1 on, or a range such as \"2..4\"");
        }
        double share = text(node, at, SHARE, Share::of, Share.EXPECTED).orElse(1.0);
        return new Scenario(
                number,
                operation,
                text(node, at, CONNECTION, Optional::of, "a text").orElse(null),
                first,
                node.has(REQUEST) ? last : Long.MAX_VALUE,
                share,
                integer(node, at, SEED).orElse(seed),
                effects(node, at, operation),
                node);
    }

    private @Nullable Operation operation(JsonNode node, String at) {
        Optional<String> name = text(node, at, OPERATION, Optional::of, "the id of an operation");
        if (name.isEmpty()) {
            return null;
        }
        List<Operation> found = catalog.operations().stream()
                .filter(operation ->
                        operation.id().equals(name.get()) || id(operation).equals(name.get()))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        String here = at + "/" + OPERATION;
        if (found.isEmpty()) {
            List<String> ids = name.get().indexOf('/') < 0
                    ? catalog.operations().stream().map(Operation::id).toList()
                    : catalog.operations().stream().map(ScenarioReader::id).toList();
            fault(here, "no operation has this id; " + choice(name.get(), ids));
        } else {
            fault(
                    here,
                    "several operations have this id: "
                            + found.stream().map(ScenarioReader::id).collect(Collectors.joining(", ")));
        }
        return null;
    }

    private static String id(Operation operation) {
        return operation.api().id() + "/" + operation.id();
    }

    private Sequence<Effect> effects(JsonNode node, String at, @Nullable Operation operation) {
        boolean follows = node.has(THEN);
        int unsaid = follows ? 1 : Sequence.FOREVER;
        var steps = new ArrayList<Sequence.Step<Effect>>();
        steps.add(step(node, at, operation, unsaid));
        JsonNode then = node.path(THEN);
        if (follows && !then.isArray()) {
            fault(at + "/" + THEN, "expected a list of what follows, such as [{error: CODE}]");
        }
        int number = 0;
        for (JsonNode next : then.isArray() ? then : List.<JsonNode>of()) {
            String here = at + "/" + THEN + "/" + number++;
            if (isObject(next, here, "an object")) {
                members(next, here, OF_STEP);
                steps.add(step(next, here, operation, 1));
            }
        }
        return new Sequence<>(steps);
    }

    private Sequence.Step<Effect> step(JsonNode node, String at, @Nullable Operation operation, int unsaid) {
        WantedError error = error(node, at, operation);
        WireFault fault = text(node, at, FAULT, WireFault::of, "one of " + String.join(", ", WireFault.ids()))
                .orElse(null);
        Delay delay = text(node, at, DELAY, Delay::of, Delay.EXPECTED).orElse(null);
        if (!node.has(ERROR) && !node.has(FAULT) && !node.has(DELAY)) {
            fault(at, "expected at least one of error, fault and delay");
        }
        JsonNode times = node.path(TIMES);
        boolean counted = times.isIntegralNumber()
                && times.canConvertToInt()
                && times.intValue() >= 1
                && times.intValue() <= MOST_TIMES;
        if (node.has(TIMES) && !counted) {
            fault(at + "/" + TIMES, "expected a whole number from 1 to " + MOST_TIMES);
        }
        return new Sequence.Step<>(new Effect(error, fault, delay), counted ? times.intValue() : unsaid);
    }

    private @Nullable WantedError error(JsonNode node, String at, @Nullable Operation operation) {
        Optional<String> name = text(node, at, ERROR, Optional::of, "the id, the code or the status of an error");
        Optional<String> of = text(node, at, OF, Optional::of, "the id, the code or the status of an error");
        if (of.isPresent() && name.isEmpty()) {
            fault(at + "/" + OF, "expected an error beside it, such as message-changed");
        }
        if (name.isEmpty()) {
            return null;
        }
        var error = new WantedError(name.get(), of.orElse(null), null);
        List<Operation> operations = operation == null ? catalog.operations() : List.of(operation);
        if (operations.stream().noneMatch(called -> index.has(called, error))) {
            boolean base = of.isPresent() && Undocumented.of(name.get()).isPresent();
            fault(at + "/" + (base ? OF : ERROR), noError(base ? of.get() : name.get(), operation));
        }
        return error;
    }

    private String noError(String name, @Nullable Operation operation) {
        if (operation != null) {
            return operation.id() + " has no such error; the nearest are "
                    + index.nearest(operation, name, 3).stream()
                            .map(Entry::label)
                            .collect(Collectors.joining(", "));
        }
        var labels = new ArrayList<>(Undocumented.ids());
        catalog.entries().stream().filter(Entry::isFailure).map(Entry::label).forEach(labels::add);
        return "no operation of " + catalog.apis().stream().map(Api::name).collect(Collectors.joining(", "))
                + " has this error; " + choice(name, labels.stream().distinct().toList());
    }

    private boolean isObject(JsonNode node, String at, String expected) {
        if (!node.isObject()) {
            fault(at, "expected " + expected);
        }
        return node.isObject();
    }

    private void members(JsonNode node, String at, List<String> known) {
        node.propertyNames().stream()
                .filter(member -> !known.contains(member))
                .forEach(member -> fault(
                        at + "/" + member.replace("~", "~0").replace("/", "~1"),
                        "no such member; " + choice(member, known)));
    }

    private static String choice(String word, Collection<String> known) {
        return Similarity.nearest(word, known)
                .map(nearest -> "the nearest is " + nearest)
                .orElseGet(() -> known.stream().limit(30).collect(Collectors.joining(", ", "there are ", "")));
    }

    private <T> Optional<T> text(
            JsonNode node, String at, String member, Function<String, Optional<T>> read, String expected) {
        JsonNode value = node.path(member);
        if (!node.has(member)) {
            return Optional.empty();
        }
        Optional<T> found =
                value.isString() && !value.asString().isBlank() ? read.apply(value.asString()) : Optional.empty();
        if (found.isEmpty()) {
            fault(at + "/" + member, "expected " + expected);
        }
        return found;
    }

    private Optional<Long> integer(JsonNode node, String at, String member) {
        JsonNode value = node.path(member);
        if (!node.has(member)) {
            return Optional.empty();
        }
        boolean readable = value.isIntegralNumber() && value.canConvertToLong();
        if (!readable) {
            fault(at + "/" + member, "expected an integer");
        }
        return readable ? Optional.of(value.longValue()) : Optional.empty();
    }

    private void fault(String pointer, String text) {
        faults.add(new Fault(pointer, text));
    }
}
