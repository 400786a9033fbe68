package io.github.linkfault.catalog;

/** What every record of the catalog asks of its fields. */
final class FieldChecks {

    private FieldChecks() {}

    static void present(String value, String field) {
        if (value.isBlank()) {
            throw new BrokenCatalog("the field " + field + " is empty");
        }
    }
}
