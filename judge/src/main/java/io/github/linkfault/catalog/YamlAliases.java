package io.github.linkfault.catalog;

import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * The aliases of YAML, such as {@code *name}, which stand for a value elsewhere in a file. The readers make a tree out of one
 * value after the other and would take the name itself for the value, so they refuse an alias.
 */
public final class YamlAliases {

    private static final YAMLMapper YAML = YAMLMapper.shared();

    private YamlAliases() {}

    /** Where the first alias of a text is; empty where there is none. Fails as any reader does where the text is not YAML. */
    public static Optional<TokenStreamLocation> first(String text) {
        if (text.indexOf('*') < 0) {
            return Optional.empty();
        }
        try (JsonParser parser = YAML.createParser(text)) {
            while (parser.nextToken() != null) {
                if (isOne(parser)) {
                    return Optional.of(parser.currentTokenLocation());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the value that a parser has read last is an alias; in the place of a name it is no YAML to a parser. */
    public static boolean isOne(JsonParser parser) {
        return parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
    }

    /** What messages say of one. */
    public static String refusal() {
        return "an alias of YAML is not read here (* and a name); write out the value that it stands for";
    }
}
