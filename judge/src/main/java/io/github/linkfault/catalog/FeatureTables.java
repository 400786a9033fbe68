package io.github.linkfault.catalog;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.ParseError;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import io.cucumber.messages.types.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the Examples tables of a feature file into rows. */
final class FeatureTables {

    private FeatureTables() {}

    static List<ErrorRow> read(String file, byte[] source) {
        List<Envelope> envelopes = GherkinParser.builder()
                .includeSource(false)
                .includePickles(false)
                .build()
                .parse(file, source)
                .toList();
        envelopes.stream()
                .flatMap(envelope -> envelope.getParseError().stream())
                .findFirst()
                .ifPresent(error -> {
                    throw new BrokenCatalog(
                            place(file, error), error.getMessage().replaceFirst("^\\([0-9]+:[0-9]+\\): ", ""));
                });
        Feature feature = envelopes.stream()
                .flatMap(envelope -> envelope.getGherkinDocument().stream())
                .flatMap((GherkinDocument document) -> document.getFeature().stream())
                .findFirst()
                .orElseThrow(() -> new BrokenCatalog("features/" + file, "there is no Feature in it"));
        return feature.getChildren().stream()
                .map(child -> outline(file, child))
                .flatMap(scenario -> rows(file, feature, scenario))
                .toList();
    }

    /** The outline that a part of a feature is; Cucumber knows other parts, but no entry could come out of them. */
    private static Scenario outline(String file, FeatureChild child) {
        Scenario scenario = child.getScenario()
                .orElseThrow(() -> new BrokenCatalog(
                        "features/" + file,
                        "a Rule or a Background is not read; put the Scenario Outlines below the Feature"));
        boolean rows = scenario.getExamples().stream()
                .anyMatch(examples -> !examples.getTableBody().isEmpty());
        if (!rows) {
            int line = scenario.getLocation().getLine().intValue();
            throw new BrokenCatalog(new Place(file, line).toString(), "the scenario has no row of Examples");
        }
        return scenario;
    }

    private static String place(String file, ParseError error) {
        return error.getSource()
                .getLocation()
                .map(location -> new Place(file, location.getLine().intValue()).toString())
                .orElse("features/" + file);
    }

    private static Stream<ErrorRow> rows(String file, Feature feature, Scenario scenario) {
        return scenario.getExamples().stream().flatMap(examples -> {
            var tags = new ArrayList<String>();
            Stream.of(feature.getTags(), scenario.getTags(), examples.getTags())
                    .flatMap(List::stream)
                    .map(Tag::getName)
                    .forEach(tags::add);
            return examples.getTableBody().stream()
                    .map(row -> new ErrorRow(
                            new Place(file, row.getLocation().getLine().intValue()),
                            tags,
                            feature.getDescription().strip(),
                            cells(examples, row)));
        });
    }

    private static Map<String, String> cells(Examples examples, TableRow row) {
        List<TableCell> header = examples.getTableHeader().orElseThrow().getCells();
        var cells = new LinkedHashMap<String, String>();
        for (int column = 0; column < header.size(); column++) {
            cells.put(header.get(column).getValue(), row.getCells().get(column).getValue());
        }
        return cells;
    }
}
