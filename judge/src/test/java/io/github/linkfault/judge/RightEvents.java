package io.github.linkfault.judge;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.EventForm;
import io.github.linkfault.catalog.EventSignature;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import java.util.Objects;

/** Right events of the bundled APIs, written out here, so that nothing but the documents says what is right. */
final class RightEvents {

    private RightEvents() {}

    static Request of(Entry entry) {
        EventForm form = Objects.requireNonNull(entry.surface().event());
        String body = form.status() == null
                ? "{\"type\":\"%s\",\"financial_connection_id\":\"connection-1\",\"environment\":\"sandbox\",\"source\":\"teller\",\"remote_data\":{}}"
                        .formatted(entry.code())
                : "{\"event\":\"%s\",\"timestamp\":1700000000,\"merchant_id\":\"merchant-1\",\"data\":{\"status\":\"%s\"}}"
                        .formatted(entry.code(), entry.type());
        Headers headers = Headers.NONE.with("Content-Type", "application/json");
        EventSignature signature = form.signature();
        if (signature != null) {
            headers = headers.with(signature.header(), "sha256=" + "0123456789abcdef".repeat(4));
        }
        return new Request("POST", "https://client.example/webhooks", headers, Body.of(body));
    }
}
