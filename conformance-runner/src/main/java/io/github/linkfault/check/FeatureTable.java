package io.github.linkfault.check;

import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import io.cucumber.messages.types.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An Examples table of a feature file.
 *
 * @param tags those of its feature, outline and table, with their {@code @}
 * @param header the names of the columns
 * @param steps the sentences of its outline
 * @param requestLine the first line of the feature's description
 * @param documentedIn what another line of it names as the source of the table; blank where none does
 */
record FeatureTable(
        List<Cell> tags,
        List<Cell> header,
        List<Row> rows,
        List<Cell> steps,
        Cell feature,
        Cell requestLine,
        Cell documentedIn) {

    private static final String DOCUMENTED_IN = "Documented in:";

    /** A text with its place. */
    record Cell(String file, Spot spot, String text) {

        boolean isThere() {
            return !text.isBlank();
        }
    }

    /**
     * A row.
     *
     * @param cells by column
     */
    record Row(Cell first, Map<String, Cell> cells) {

        /** The cell of a column, or null where there is no such column. */
        @Nullable
        Cell cell(String column) {
            return cells.get(column);
        }

        /** The text of a cell; empty where there is no such column. */
        String text(String column) {
            Cell cell = cells.get(column);
            return cell == null ? "" : cell.text();
        }

        /** The cell of a column, or the row's first where there is no such column. */
        Cell cellOr(String column) {
            return cells.getOrDefault(column, first);
        }
    }

    static FeatureTable of(String file, String source, Feature feature, Scenario scenario, Examples examples) {
        List<Cell> tags = Stream.of(feature.getTags(), scenario.getTags(), examples.getTags())
                .flatMap(List::stream)
                .map((Tag tag) -> new Cell(file, spot(tag.getLocation()), tag.getName()))
                .toList();
        List<Cell> header = examples.getTableHeader().map(TableRow::getCells).orElse(List.of()).stream()
                .map((TableCell cell) -> new Cell(file, spot(cell.getLocation()), cell.getValue()))
                .toList();
        List<Cell> steps = scenario.getSteps().stream()
                .map((Step step) -> new Cell(file, spot(step.getLocation()), step.getText()))
                .toList();
        return new FeatureTable(
                tags,
                header,
                examples.getTableBody().stream()
                        .map(row -> row(file, header, row))
                        .toList(),
                steps,
                new Cell(file, spot(feature.getLocation()), feature.getName()),
                described(file, source, feature, ""),
                after(described(file, source, feature, DOCUMENTED_IN)));
    }

    private static Row row(String file, List<Cell> header, TableRow row) {
        var cells = new LinkedHashMap<String, Cell>();
        var first = new Cell(file, spot(row.getLocation()), "");
        for (int column = 0; column < header.size(); column++) {
            TableCell cell = row.getCells().get(column);
            cells.put(header.get(column).text(), new Cell(file, spot(cell.getLocation()), cell.getValue()));
        }
        return new Row(first, cells);
    }

    /** The source that a line names. */
    private static Cell after(Cell line) {
        String source = line.text().isEmpty()
                ? ""
                : line.text().substring(DOCUMENTED_IN.length()).strip();
        Spot spot = line.spot();
        return new Cell(
                line.file(), new Spot(spot.line(), spot.column() + line.text().length() - source.length()), source);
    }

    /** The first line of the description that begins so. Gherkin does not say where a description is. */
    private static Cell described(String file, String source, Feature feature, String beginning) {
        String first = feature.getDescription()
                .strip()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElse("");
        Spot spot = spot(feature.getLocation());
        if (!first.isEmpty()) {
            List<String> lines = source.lines().toList();
            for (int line = spot.line(); line < lines.size(); line++) {
                if (lines.get(line).strip().equals(first)) {
                    return new Cell(file, new Spot(line + 1, lines.get(line).indexOf(first) + 1), first);
                }
            }
        }
        return new Cell(file, spot, first);
    }

    static Spot spot(Location location) {
        return new Spot(
                location.getLine().intValue(),
                location.getColumn()
                        .map(Long::intValue)
                        .filter(column -> column > 0)
                        .orElse(1));
    }

    /** The tag that begins with a prefix, without it. */
    Optional<Cell> tag(String prefix) {
        return tags.stream()
                .filter(tag -> tag.text().startsWith(prefix))
                .map(tag -> new Cell(tag.file(), tag.spot(), tag.text().substring(prefix.length())))
                .findFirst();
    }

    boolean has(String column) {
        return header.stream().anyMatch(cell -> cell.text().equals(column));
    }

    /** Where what is missing from the header is to be told. */
    Cell headerPlace() {
        return header.isEmpty() ? feature : header.get(0);
    }

    List<String> columns() {
        var columns = new ArrayList<String>();
        header.forEach(cell -> columns.add(cell.text()));
        return columns;
    }
}
