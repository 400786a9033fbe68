package io.github.linkfault.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.CatalogJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader of CSV that others wrote finds in it what {@code catalog.json} says. */
class CatalogCsvTest {

    private final Catalog catalog = Catalog.bundled();
    private final String csv = CatalogCsv.render(catalog);

    @Test
    void saysWhatTheCatalogSays() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(CatalogJson.render(catalog, ""));
        var expected = new ArrayList<Map<String, String>>();
        for (JsonNode entry : json.path("entries")) {
            expected.add(row(entry, action(json, entry.path("action").asString())));
        }

        assertThat(rows()).hasSameSizeAs(catalog.allEntries()).isEqualTo(expected);
    }

    @Test
    void theErrorsOfProvidersAreACsvOfTheirOwn() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(CatalogJson.render(catalog, "1"));
        var expected = new ArrayList<Map<String, String>>();
        for (JsonNode error : json.path("nestedErrors")) {
            Map<String, String> row = row(
                    error,
                    error.path("action").isNull()
                            ? JsonMapper.shared()
                                    .createObjectNode()
                                    .put("actor", "")
                                    .put("retry", "")
                            : action(json, error.path("action").asString()));
            expected.add(row);
        }

        assertThat(rows(CatalogCsv.renderNested(catalog))).hasSize(204).isEqualTo(expected);
    }

    @Test
    void linesEndAsRfc4180HasIt() {
        assertThat(csv).endsWith("\r\n").doesNotContain("\r\n\r\n");
        assertThat(csv.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @Test
    void isTheSameBytesTwice() {
        assertThat(CatalogCsv.render(Catalog.bundled())).isEqualTo(csv);
    }

    private List<Map<String, String>> rows() throws IOException {
        return rows(csv);
    }

    private static List<Map<String, String>> rows(String csv) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .get();
        try (CSVParser rows = CSVParser.parse(csv, format)) {
            return rows.stream().map(CSVRecord::toMap).toList();
        }
    }

    /** An entry's members as a row; one that is an object is a column for each of its members. */
    private static Map<String, String> row(JsonNode entry, JsonNode action) {
        var row = new LinkedHashMap<String, String>();
        for (Map.Entry<String, JsonNode> member : entry.properties()) {
            JsonNode value = member.getValue();
            if (value.isObject()) {
                value.properties()
                        .forEach(part -> row.put(
                                member.getKey() + "_" + part.getKey(),
                                part.getValue().asString()));
            } else if (value.isArray()) {
                row.put(
                        member.getKey(),
                        value.valueStream().map(JsonNode::asString).collect(Collectors.joining(" ")));
            } else {
                row.put(member.getKey(), value.isNull() ? "" : value.asString());
            }
        }
        row.put("actor", action.path("actor").asString());
        row.put("retry", action.path("retry").asString());
        return row;
    }

    private static JsonNode action(JsonNode json, String id) {
        return json.path("actions")
                .valueStream()
                .filter(action -> action.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
