package io.github.linkfault.benchmark;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A bare pass of Jackson's tokens over a file: what reading JSON costs before anything is made of it. */
public final class BareTokens {

    private BareTokens() {}

    /** {@code BareTokens FILE}: prints how many documents it saw. */
    public static void main(String[] arguments) throws IOException {
        long documents = 0;
        int depth = 0;
        try (InputStream stream = new FileInputStream(Path.of(arguments[0]).toFile());
                JsonParser json = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), stream)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                    documents += depth == 0 ? 1 : 0;
                }
            }
        }
        System.out.println(documents + " documents");
    }
}
