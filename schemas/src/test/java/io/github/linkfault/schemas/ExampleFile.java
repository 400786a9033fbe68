package io.github.linkfault.schemas;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** An example, {@code aerosync/examples/error-body/valid/ac-104.json}. */
record ExampleFile(Path path) {

    /** What its schemas share: {@code aerosync/error-body}. */
    String subject() {
        return part(5) + "/" + part(3);
    }

    /** {@code valid}, {@code open} or {@code invalid}. */
    String kind() {
        return part(2);
    }

    /** Whether this schema must accept it. */
    boolean pleases(SchemaFile schema) {
        return switch (kind()) {
            case "valid" -> true;
            case "open" -> schema.profile().equals("open");
            case "invalid" -> false;
            default -> throw new IllegalArgumentException("no kind of example: " + path);
        };
    }

    JsonNode node() {
        return DataFolder.read(path);
    }

    private String part(int fromEnd) {
        return path.getName(path.getNameCount() - fromEnd).toString();
    }

    @Override
    public String toString() {
        return subject() + "/" + kind() + "/" + part(1);
    }
}
