package io.github.linkfault.catalog;

import static io.github.linkfault.catalog.FieldChecks.present;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One API of a catalog, as {@code features/<api>/api.yaml} describes it. Everything that a program needs to know of an API beside
 * its operations and errors is here; no API has code of its own.
 *
 * @param id the name in ids, tags, folders and target files: {@code acme}
 * @param name what texts call it: {@code Acme}
 * @param description what it is, in one sentence, or null
 * @param documentedIn the source that the error tables are from, where a table names no other, or null
 * @param servers the documented base URLs, the safest first
 * @param codesBelongToOperations whether each operation has an error table of its own; otherwise any operation may answer with any
 *     code
 * @param errorBody where an error body says what
 * @param credentials how a request is authorised
 * @param values the values that requests carry, by the name of their placeholder
 * @param fixtures what a target has to have, by the name of the fixture
 * @param preflight the request that shows whether the API takes the credentials
 * @param surfaces the surfaces other than the API itself whose errors a run counts, such as a text that a component of the page
 *     reports
 * @param furtherSurfaces the surfaces whose errors a run does not count, such as the events that the API posts to its user,
 *     or the texts of its client libraries
 * @param exits how components of its client libraries say why their user left
 * @param requirements what single entries must have beyond the schema of the error body
 * @param unlistedCodes codes that another source than the error tables has; no entries
 * @param mock how the mock plays this API; read by the mock alone
 */
public record Api(
        String id,
        String name,
        @Nullable String description,
        @Nullable String documentedIn,
        List<Server> servers,
        boolean codesBelongToOperations,
        ErrorBody errorBody,
        Credentials credentials,
        Map<String, RequestValue> values,
        Map<String, FixtureNeeds> fixtures,
        PreflightRequest preflight,
        List<Surface> surfaces,
        List<Surface> furtherSurfaces,
        List<ExitForm> exits,
        List<Requirement> requirements,
        List<UnlistedCode> unlistedCodes,
        DataFile mock) {

    public Api {
        present(id, "id");
        present(name, "name");
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new BrokenCatalog("\"" + id + "\" is no id of an API; expected small letters, digits and hyphens");
        }
        servers = List.copyOf(servers);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        fixtures = Collections.unmodifiableMap(new LinkedHashMap<>(fixtures));
        surfaces = List.copyOf(surfaces);
        furtherSurfaces = List.copyOf(furtherSurfaces);
        exits = List.copyOf(exits);
        requirements = List.copyOf(requirements);
        unlistedCodes = List.copyOf(unlistedCodes);
        for (Server server : servers) {
            if (!path(server).equals(path(servers.get(0)))) {
                throw new BrokenCatalog(
                        "the servers' URLs have different paths; the paths of the operations follow one");
            }
        }
    }

    /** The path that every documented base URL ends with: {@code /v2}, or an empty text. */
    public String basePath() {
        return servers.isEmpty() ? "" : path(servers.get(0));
    }

    private static String path(Server server) {
        return URI.create(server.url()).getRawPath();
    }

    /** The code that the mock makes up beside a status that is documented without one; empty where it makes up none. */
    public Optional<String> madeUpCode(String status) {
        return mock.node().at("/error/statuses").path(status).stringValueOpt();
    }

    /** The surface with this id, the API's own among them. */
    public Optional<Surface> surface(String surfaceId) {
        return surfaceId.equals(Surface.API.id())
                ? Optional.of(Surface.API)
                : Stream.concat(surfaces.stream(), furtherSurfaces.stream())
                        .filter(surface -> surface.id().equals(surfaceId))
                        .findFirst();
    }

    /** The code with this text that another source than the error tables has. */
    public Optional<UnlistedCode> unlistedCode(String code) {
        return unlistedCodes.stream()
                .filter(unlisted -> unlisted.code().equals(code))
                .findFirst();
    }

    /** The id of an entry that a run does not count. */
    String entryId(Surface surface, String code) {
        return id + "/" + surface.id() + "/" + code;
    }

    /** The id of an entry of this API. */
    String entryId(String operation, @Nullable String code, String status) {
        if (codesBelongToOperations) {
            return id + "/" + operation + "/" + (code == null ? status : code);
        }
        return code == null ? id + "/status/" + status : id + "/" + code;
    }

    /** Two APIs of a catalog are the same when their ids are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Api api && id.equals(api.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
