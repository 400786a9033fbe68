package io.github.linkfault.judge;

/**
 * A place where a document does not conform to a schema.
 *
 * @param pointer a JSON Pointer (RFC 6901) into the document; empty for the whole
 * @param text what is wrong there
 */
public record SchemaFault(String pointer, String text) {

    @Override
    public String toString() {
        return (pointer.isEmpty() ? "the body" : pointer) + ": " + text;
    }
}
