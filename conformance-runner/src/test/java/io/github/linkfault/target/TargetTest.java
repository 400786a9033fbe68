package io.github.linkfault.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.FeatureCopy;
import io.github.linkfault.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which hosts are production, the catalog says: an API that is added, or whose host changes, is protected too. */
class TargetTest {

    @TempDir
    Path folder;

    @Test
    void every_documented_production_host_is_production() {
        Catalog catalog = Catalog.bundled();
        assertThat(production(catalog, "https://API.letsfuse.com./v1")).hasSize(1);
        assertThat(production(catalog, "https://api.aerosync.com/v2")).hasSize(1);
        assertThat(production(catalog, "https://sandbox-api.letsfuse.com")).isEmpty();
    }

    @Test
    void a_production_host_that_changes_in_the_catalog_changes_here() throws IOException {
        var features = FeatureCopy.into(folder);
        features.edit("fuse/api.yaml", "https://api.letsfuse.com", "https://live.letsfuse.com");
        Catalog catalog = features.catalog();

        assertThat(production(catalog, "https://live.letsfuse.com")).containsExactly("https://live.letsfuse.com");
        assertThat(production(catalog, "https://api.letsfuse.com")).isEmpty();
    }

    private static List<String> production(Catalog catalog, String baseUrl) {
        String yaml = "fuse: {baseUrl: '" + baseUrl + "', headers: {Fuse-Client-Id: some-id, Fuse-Api-Key: some-key}}";
        return TargetFile.parse("test", yaml, catalog, Map.of()).productionUrls(catalog);
    }
}
