package io.github.linkfault.catalog;

import static io.github.linkfault.catalog.FieldChecks.present;

import java.net.URI;

/**
 * A documented base URL of an API.
 *
 * @param id what it is for: {@code sandbox}, {@code staging} or {@code production}
 * @param url what the paths of the operations follow, without a slash at its end
 * @param production whether real users and real money are behind it, so that a run needs consent
 */
public record Server(String id, String url, boolean production) {

    public Server {
        present(id, "id");
        if (!url.matches("https://.*[^/]")) {
            throw new BrokenCatalog("the url \"" + url + "\" is no https URL without a slash at its end");
        }
    }

    /** The host, in lower case. */
    public String host() {
        return URI.create(url).getHost().toLowerCase(java.util.Locale.ROOT);
    }
}
