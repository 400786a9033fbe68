package io.github.linkfault.catalog;

import static io.github.linkfault.catalog.FieldChecks.present;

/**
 * A code that another source than the error tables has, such as a client library of the vendor. It is no entry: no run asks for it,
 * and nothing counts it.
 *
 * @param status the status that the mock answers with; no document ties one to the code
 * @param source the id of the source that has it
 */
public record UnlistedCode(String code, int status, String source) {

    public UnlistedCode {
        present(code, "code");
        present(source, "source");
    }
}
