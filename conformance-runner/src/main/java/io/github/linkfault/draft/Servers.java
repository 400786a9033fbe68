package io.github.linkfault.draft;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The base URLs of a document, as a catalog has them: https, with one path, the safest first. */
final class Servers {

    private static final String NOWHERE = "https://api.example.com";
    private static final Pattern SAFE =
            Pattern.compile("(?i).*(sandbox|test|staging|stage|dev|demo|mock|localhost|127\\.0\\.0\\.1|preview|qa).*");
    private static final List<String> WORDS =
            List.of("sandbox", "staging", "test", "development", "demo", "production", "live");

    private Servers() {}

    static List<Draft.Server> of(JsonNode root, Todo todo) {
        var servers = new ArrayList<Draft.Server>();
        var unique = new Names();
        for (JsonNode server : root.path("servers")) {
            String documented = filled(server);
            if (documented.isEmpty() || documented.equals("/")) {
                continue;
            }
            String url = https(documented);
            if (url.isEmpty()) {
                todo.add("Give base URLs: these servers of the document are no https URLs with a host", documented);
                continue;
            }
            if (!url.equals(documented.replaceFirst("/+$", ""))) {
                todo.add("Check the base URLs that were made https", documented + " is " + url);
            }
            String description = server.path("description").asString("");
            boolean production = !SAFE.matcher(url + " " + description).matches();
            servers.add(new Draft.Server(unique.unique(id(url, description, production)), url, production));
        }
        if (servers.isEmpty()) {
            todo.add("Give the base URL: the document has none", NOWHERE + " stands in api.yaml");
            servers.add(new Draft.Server("production", NOWHERE, true));
        }
        return onePath(servers, todo);
    }

    /** The URL with its variables replaced by their defaults. */
    private static String filled(JsonNode server) {
        String url = server.path("url").asString("");
        for (var variable : server.path("variables").properties()) {
            url = url.replace(
                    "{" + variable.getKey() + "}",
                    variable.getValue().path("default").asString(""));
        }
        return url;
    }

    private static String https(String url) {
        String secure = url.startsWith("//") ? "https:" + url : url.replaceFirst("^http://", "https://");
        if (secure.startsWith("/")) {
            secure = NOWHERE + secure;
        }
        String bare = secure.replaceFirst("[?#].*", "").replaceFirst("/+$", "");
        try {
            return bare.matches("https://[^ ]*[^/ ]") && URI.create(bare).getHost() != null ? bare : "";
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static String id(String url, String description, boolean production) {
        String text = (description + " " + url).toLowerCase(Locale.ROOT);
        return WORDS.stream().filter(text::contains).findFirst().orElse(production ? "production" : "sandbox");
    }

    /** Those whose paths are that of the first; the paths of the operations follow one path only. */
    private static List<Draft.Server> onePath(List<Draft.Server> servers, Todo todo) {
        var sorted = new ArrayList<Draft.Server>();
        servers.stream().filter(server -> !server.production()).forEach(sorted::add);
        servers.stream().filter(Draft.Server::production).forEach(sorted::add);
        String path = path(sorted.get(0));
        var kept = new ArrayList<Draft.Server>();
        for (Draft.Server server : sorted) {
            if (path(server).equals(path)) {
                kept.add(server);
            } else {
                todo.add("Decide about the servers with another path: a catalog has one path for all", server.url());
            }
        }
        if (kept.stream().anyMatch(Draft.Server::production)) {
            todo.add(
                    "Check which servers are production: a run needs consent there",
                    String.join(
                            ", ",
                            kept.stream()
                                    .filter(Draft.Server::production)
                                    .map(Draft.Server::url)
                                    .toList()));
        }
        return kept;
    }

    private static String path(Draft.Server server) {
        return URI.create(server.url()).getRawPath();
    }
}
