package io.github.linkfault.export;

import com.samskivert.mustache.Mustache;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.export.SourceModel.ApiOf;
import io.github.linkfault.export.SourceModel.ProviderOf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The codes of a catalog as Java enums, each a file of its own, from the model that the other languages have too. */
public final class JavaEnums {

    private static final Map<String, String> RETRIES = Map.of(
            "never", "The same request fails again; do not repeat it.",
            "after-fix", "Once something was put right.",
            "after-wait", "Once the obstacle has passed.",
            "with-backoff", "With back-off.");
    private static final Map<String, String> ACTORS = Map.of(
            "developer", "Whoever writes the client.",
            "operator", "Whoever runs the client: its keys, its contracts, its support.",
            "end-user", "The person whose account it is.",
            "nobody", "The client itself, by sending the request again or not at all.");

    private final Map<String, Object> common;
    private final Map<String, String> files = new TreeMap<>();

    private JavaEnums(Map<String, Object> common) {
        this.common = common;
    }

    /**
     * The sources by the names of their files.
     *
     * @param inPackage the package that they are in
     * @throws AmbiguousCode where a code has different actions in different operations
     */
    public static Map<String, String> render(Catalog catalog, String inPackage) {
        List<Api> apis = catalog.apis();
        SourceModel model = SourceModel.of(catalog, apis);
        var enums = new JavaEnums(Map.of(
                "package",
                inPackage,
                "model",
                model,
                "retries",
                meanings(model.retries(), RETRIES),
                "actors",
                meanings(model.actors(), ACTORS),
                "html",
                (Mustache.Lambda) (fragment, out) -> out.write(html(fragment.execute()))));
        enums.add("Retry", "Retry", Map.of());
        enums.add("Actor", "Actor", Map.of());
        enums.add("ErrorAction", "ErrorAction", Map.of());
        for (int number = 0; number < apis.size(); number++) {
            ApiOf api = model.apis().get(number);
            enums.add("ErrorCode", type(api.title()), Map.of("api", api, "note", note(apis.get(number))));
            for (ProviderOf provider : api.providers()) {
                enums.add("NestedErrorCode", type(provider.title()), Map.of("api", api, "provider", provider));
            }
        }
        return enums.files;
    }

    /** The enum with the codes of an API or of a provider of this name. */
    public static String type(String title) {
        return Name.of(title).pascal() + "ErrorCode";
    }

    private void add(String template, String type, Map<String, Object> own) {
        var values = new HashMap<>(common);
        values.putAll(own);
        files.put(type + ".java", SourceText.fill("java/" + template + ".mustache", Language.TYPESCRIPT, values));
    }

    private static List<Map<String, Object>> meanings(List<Name> names, Map<String, String> words) {
        return names.stream()
                .map(name -> {
                    String means = words.get(name.wire());
                    if (means == null) {
                        throw new IllegalStateException("the catalog has " + name.wire() + ", and there are words for "
                                + words.keySet() + " only");
                    }
                    return Map.<String, Object>of("name", name, "means", means);
                })
                .toList();
    }

    private static String note(Api api) {
        if (!api.codesBelongToOperations()) {
            return "No document of " + api.name()
                    + " ties a status to a code: these are the ones that its documents leave open.";
        }
        return api.surfaces().stream()
                .map(surface -> "Empty for a code of the " + surface.id() + ".")
                .collect(Collectors.joining(" "));
    }

    /** Text in a comment of Javadoc; ASCII, so that no compiler's encoding matters. */
    private static String html(String text) {
        var html = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point < ' ' || point > '~' || "<>&@*/\\{}".indexOf(point) >= 0) {
                html.append("&#").append(point).append(';');
            } else {
                html.appendCodePoint(point);
            }
        });
        return html.toString();
    }
}
