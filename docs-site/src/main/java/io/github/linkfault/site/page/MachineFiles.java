package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.CatalogJson;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.site.output.Folder;
import io.github.linkfault.site.output.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The site for programs: the catalog whole and cut into a file beside each error's page, and the schemas. */
public final class MachineFiles {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A schema, for the template. */
    record SchemaItem(String href, String name, String description) {}

    private final Catalog catalog;
    private final Folder site;
    private final String text;
    private final JsonNode whole;

    public MachineFiles(Catalog catalog, String version, Folder site) {
        this.catalog = catalog;
        this.site = site;
        this.text = CatalogJson.render(catalog, version);
        this.whole = JSON.readTree(text);
    }

    /**
     * The catalog; also, with what recognises an error of each API, as a classic script, which a page can load from disk.
     *
     * @param web what the browser's side is built from
     */
    public void writeCatalog(Folder web) {
        site.file("catalog.json", text);
        // Whoever pastes an error waits for this file.
        String data = BrowserData.of(catalog, whole).toString();
        web.file("data.json", data + "\n");
        site.file("assets/data.js", "globalThis.linkfault = " + data + ";\n");
    }

    /** What the catalog says of an error, in the catalog's own words. */
    public void write(ErrorPage page) {
        Set<String> ids = page.entries().stream().map(Entry::id).collect(Collectors.toSet());
        Set<String> actions =
                page.entries().stream().map(entry -> entry.action().id()).collect(Collectors.toSet());
        Set<String> errata = page.entries().stream()
                .flatMap(entry -> entry.errata().stream())
                .collect(Collectors.toSet());
        Set<String> operations = page.entries().stream().map(Entry::operationId).collect(Collectors.toSet());
        String api = page.first().api().id();
        ObjectNode node = JSON.createObjectNode();
        node.set("version", whole.path("version"));
        node.put("id", page.id()).put("page", Addresses.html(Addresses.of(page)));
        put(node, "entries", entry -> ids.contains(entry.path("id").asString()));
        put(node, "actions", action -> actions.contains(action.path("id").asString()));
        put(
                node,
                "operations",
                operation -> operation.path("api").asString().equals(api)
                        && operations.contains(operation.path("id").asString()));
        put(node, "errata", erratum -> errata.contains(erratum.path("id").asString()));
        put(
                node,
                "lookalikes",
                lookalike -> lookalike.path("api").asString().equals(api)
                        && lookalike.path("codes").values().stream().anyMatch(code -> code.asString()
                                .equals(page.first().label())));
        site.file("errors/" + page.id() + ".json", JSON.writeValueAsString(node) + "\n");
    }

    private void put(ObjectNode node, String member, Predicate<JsonNode> chosen) {
        var list = node.putArray(member);
        whole.path(member).values().stream().filter(chosen).forEach(list::add);
    }

    /** What the end user may be told of each error, as CSV (RFC 4180). */
    public void writeEndUsers(List<ErrorPage> pages) {
        site.file(
                "end-users.csv",
                Stream.concat(
                                Stream.of(EndUserView.COLUMNS),
                                pages.stream().map(EndUserView::new).flatMap(EndUserView::fields))
                        .map(MachineFiles::line)
                        .collect(Collectors.joining()));
    }

    private static String line(List<String> fields) {
        return fields.stream()
                        .map(field -> field.matches("[^,\"\r\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /**
     * Copies the published schemas and lists them on a page.
     *
     * @param folders of schemas; each keeps its name
     */
    public void writeSchemas(List<Path> folders, Folder pages) {
        var items = new ArrayList<SchemaItem>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".schema.json"))
                        .sorted()
                        .toList()) {
                    String name = folder.getFileName() + "/" + file.getFileName();
                    String schema = Files.readString(file);
                    site.file("schemas/" + name, schema);
                    items.add(new SchemaItem(
                            name,
                            name,
                            JSON.readTree(schema).path("description").asString()));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        pages.page(
                "schemas/index.adoc",
                Templates.render("schemas", Map.of("schemas", List.copyOf(items), "apiNames", catalog.apiNames())));
    }
}
