package io.github.linkfault.schemas;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** A schema, {@code aerosync/error-body.open.schema.json}. */
record SchemaFile(Path path) {

    static final String ENDING = ".schema.json";

    /** {@code aerosync/error-body.open}. */
    String name() {
        String file = path.getFileName().toString();
        return api() + "/" + file.substring(0, file.length() - ENDING.length());
    }

    /** What its examples share: {@code aerosync/error-body}. */
    String subject() {
        return api() + "/" + path.getFileName().toString().split("\\.", 2)[0];
    }

    /** {@code open} or {@code strict}; empty where there is one schema only. */
    String profile() {
        String[] parts = name().split("\\.", 2);
        return parts.length == 2 ? parts[1] : "";
    }

    String api() {
        return path.getName(path.getNameCount() - 2).toString();
    }

    JsonNode node() {
        return DataFolder.read(path);
    }

    @Override
    public String toString() {
        return name() + ENDING;
    }
}
