package io.github.linkfault.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.EventForm.Stated;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EventFormTest {

    private static final Catalog CATALOG = Catalog.bundled();
    private static final EventForm AEROSYNC = form("aerosync");
    private static final EventForm FUSE = form("fuse");

    private static EventForm form(String api) {
        return Objects.requireNonNull(
                CATALOG.api(api).orElseThrow().surface("webhook").orElseThrow().event());
    }

    @Test
    void the_documented_errors_are_entries_that_no_run_counts() {
        assertThat(CATALOG.furtherEntries())
                .filteredOn(entry -> entry.surface().event() != null)
                .extracting(Entry::id)
                .containsExactly(
                        "aerosync/webhook/job.balance",
                        "aerosync/webhook/job.transaction",
                        "aerosync/webhook/job.identity",
                        "aerosync/webhook/bank.revocation",
                        "fuse/webhook/financial_connection.disconnected",
                        "fuse/webhook/financial_connection.finished");
        assertThat(CATALOG.entries()).doesNotContainAnyElementsOf(CATALOG.furtherEntries());
        assertThat(CATALOG.entry("aerosync/webhook/job.balance")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "job.balance, failed, false",
        "job.balance, completed, true",
        "job.balance, pending_mfa, true",
        "job.balance, unheard_of, false",
        "migration_tool, completed, true",
        "test.event, '', true",
        "test.event, sent, true",
        "bank.revocation, revoked, false",
        "job.unheard_of, completed, false"
    })
    void a_documented_event_is_an_error_in_some_statuses_only(String event, String status, boolean noError) {
        assertThat(AEROSYNC.isNoError(new Stated(event, status))).isEqualTo(noError);
    }

    @Test
    void an_event_without_a_status_is_known_by_its_name() {
        assertThat(read(FUSE, "{'type': 'financial_connection.finished', 'status': 'x'}", null))
                .isEqualTo(new Stated("financial_connection.finished", ""));
        assertThat(FUSE.isNoError(new Stated("transactions.updates", ""))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'event': 'invoice.paid', 'data': {'status': 'failed'}}",
                "{'event': 7}",
                "{'type': 'job.balance'}",
                "{}",
                "[]",
                "'job.balance'"
            })
    void what_is_nobodys_event_is_none(String body) {
        assertThat(read(AEROSYNC, body, null)).isNull();
        assertThat(read(AEROSYNC, body, "Other/1.0")).isNull();
    }

    @Test
    void a_new_event_is_known_by_its_sender() {
        assertThat(read(AEROSYNC, "{'event': 'card.lost', 'data': {'status': 'new'}}", "Aerosync-Webhooks/1.0"))
                .isEqualTo(new Stated("card.lost", "new"));
    }

    private static @Nullable Stated read(EventForm form, String body, @Nullable String agent) {
        return form.in(JsonMapper.shared().readTree(body.replace('\'', '"')), agent)
                .orElse(null);
    }

    /** Test case 2 of RFC 4231. */
    @Test
    void the_signature_is_hmac_sha256() {
        var signature = new EventSignature("Signature", "sha256=");
        byte[] body = "what do ya want for nothing?".getBytes(UTF_8);
        String right = "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

        assertThat(signature.of(body, "Jefe")).isEqualTo(right);
        assertThat(signature.verifies(right, body, "Jefe")).isTrue();
        assertThat(signature.verifies(right, body, "jefe")).isFalse();
        assertThat(signature.verifies(right, "what do ya want for nothing".getBytes(UTF_8), "Jefe"))
                .isFalse();
        assertThat(signature.verifies("", body, "Jefe")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                "sha256=5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843",
                "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec384"
            })
    void what_cannot_be_a_signature_has_another_form(String value) {
        assertThat(new EventSignature("Signature", "sha256=").hasForm(value)).isFalse();
    }
}
