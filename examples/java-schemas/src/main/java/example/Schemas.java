package example;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of the jar, by their ids. The index maps each id to the class path, so that nothing is fetched. */
public final class Schemas {

    // tag::registry[]
    private static final String FOLDER = "io/github/linkfault/schemas/";

    private final SchemaRegistry registry;

    /** @param draft the default; each schema names its own */
    public Schemas(SpecificationVersion draft) {
        Map<String, String> files = index().path("schemas")
                .valueStream()
                .collect(Collectors.toMap(
                        schema -> schema.path("id").asString(),
                        schema -> "classpath:" + FOLDER + schema.path("file").asString()));
        registry = SchemaRegistry.withDefaultDialect(
                draft, builder -> builder.schemaIdResolvers(ids -> ids.mappings(files)));
    }

    /** @param id such as {@code urn:linkfault:schema:fuse:error-body:open:0.1.0} */
    public Schema get(String id) {
        return registry.getSchema(SchemaLocation.of(id));
    }
    // end::registry[]

    /** What the jar holds: name, description, draft, profile, id, file and sha256 of each schema. */
    public static JsonNode index() {
        try (InputStream index = Schemas.class.getClassLoader().getResourceAsStream(FOLDER + "index.json")) {
            if (index == null) {
                throw new IllegalStateException("linkfault-schemas is not on the class path");
            }
            return JsonMapper.shared().readTree(index);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
