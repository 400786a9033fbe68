package io.github.linkfault.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.ParseError;
import io.cucumber.messages.types.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the tables of a feature file. */
final class FeatureFile {

    private FeatureFile() {}

    /** The tables; what no reader takes is noted. */
    static List<FeatureTable> tables(String file, byte[] bytes, Problems problems) {
        List<Envelope> envelopes = GherkinParser.builder()
                .includeSource(false)
                .includePickles(false)
                .build()
                .parse(file, bytes)
                .toList();
        List<ParseError> errors = envelopes.stream()
                .flatMap(envelope -> envelope.getParseError().stream())
                .toList();
        if (!errors.isEmpty()) {
            note(file, errors, problems);
            return List.of();
        }
        Optional<Feature> feature = envelopes.stream()
                .flatMap(envelope -> envelope.getGherkinDocument().stream())
                .flatMap((GherkinDocument document) -> document.getFeature().stream())
                .findFirst();
        if (feature.isEmpty()) {
            problems.fault(file, Spot.START, "there is no Feature in it");
            return List.of();
        }
        var tables = new ArrayList<FeatureTable>();
        for (FeatureChild child : feature.get().getChildren()) {
            tables.addAll(tables(file, new String(bytes, UTF_8), feature.get(), child, problems));
        }
        return tables;
    }

    private static void note(String file, List<ParseError> errors, Problems problems) {
        String expected = "";
        for (ParseError error : errors) {
            String why = error.getMessage().replaceFirst("^\\([0-9]+:[0-9]+\\): ", "");
            // Having lost its way, the parser expects the same of each further line.
            String expectedHere = why.contains(", got '") ? why.substring(0, why.indexOf(", got '")) : "";
            if (expectedHere.isEmpty() || !expectedHere.equals(expected)) {
                Spot spot =
                        error.getSource().getLocation().map(FeatureTable::spot).orElse(Spot.START);
                problems.fault(file, spot, "not Gherkin: " + why);
            }
            expected = expectedHere;
        }
    }

    private static List<FeatureTable> tables(
            String file, String source, Feature feature, FeatureChild child, Problems problems) {
        if (child.getScenario().isEmpty()) {
            Spot spot = child.getRule()
                    .map(rule -> FeatureTable.spot(rule.getLocation()))
                    .or(() -> child.getBackground().map(background -> FeatureTable.spot(background.getLocation())))
                    .orElse(Spot.START);
            problems.fault(
                    file, spot, "a Rule or a Background is not read; put the Scenario Outlines below the Feature");
            return List.of();
        }
        Scenario scenario = child.getScenario().get();
        List<Examples> examples = scenario.getExamples();
        if (examples.stream().allMatch(table -> table.getTableBody().isEmpty())) {
            problems.fault(
                    file, FeatureTable.spot(scenario.getLocation()), "the scenario has no row of Examples; add a row");
        }
        return examples.stream()
                .map(table -> FeatureTable.of(file, source, feature, scenario, table))
                .toList();
    }
}
