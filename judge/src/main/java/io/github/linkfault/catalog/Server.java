package io.github.linkfault.catalog;

import static io.github.linkfault.catalog.FieldChecks.present;

/**
 * A documented base URL of an API ({@code features/servers.yaml}).
 *
 * @param id what it is for: {@code sandbox}, {@code staging} or {@code production}
 * @param url what the paths of the operations follow, without a slash at its end
 */
public record Server(String id, Api api, String url) {

    public Server {
        present(id, "id");
        if (!url.matches("https://.*[^/]")) {
            throw new BrokenCatalog("the url \"" + url + "\" is no https URL without a slash at its end");
        }
    }
}
