package io.github.linkfault.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.audit.count.AuditCounters;
import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.InputLocation;
import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.report.Summaries;
import io.github.linkfault.audit.report.Summary;
import io.github.linkfault.audit.route.Base;
import io.github.linkfault.audit.verdict.Auditor;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Secrets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where credentials are known, verdicts are remembered too, and an answer that repeats one is noticed all the same. */
class SecretsTest {

    private static final String SECRET = "s3cret-key/of+this~target";
    private static final String SHORT = "q7x";
    private static final Catalog CATALOG = Catalog.bundled();
    private static final Auditor AUDITOR = new Auditor(
            CATALOG,
            Base.documented(CATALOG),
            Map.of(),
            Secrets.NONE.with("TARGET_KEY", SECRET).with("TARGET_PIN", SHORT));

    @Test
    void every_line_comes_to_the_same_with_and_without_memory() {
        var quick = new AuditCounters();
        var slow = new AuditCounters();
        var quickAudit = new LineAudit(AUDITOR, FieldMapping.PUBLISHED, quick, true);
        var slowAudit = new LineAudit(AUDITOR, FieldMapping.PUBLISHED, slow, false);
        var random = new Random(3);
        var mutations = new Mutations(5);
        var generator = new TrafficGenerator(CATALOG, 5);
        List<String> spellings = spellings();
        for (int number = 0; number < 8_000; number++) {
            byte[] bytes = mutations.of(generator.next().ndjson());
            int end = Mutations.end(bytes);
            if (random.nextInt(3) == 0) {
                String line = new String(bytes, 0, end, UTF_8);
                int at = random.nextInt(line.length() + 1);
                bytes = (line.substring(0, at) + spellings.get(random.nextInt(spellings.size())) + line.substring(at)
                                + "\n")
                        .getBytes(UTF_8);
                end = bytes.length - 1;
            }
            quickAudit.exchange(bytes, 0, end, new InputLocation(0, 0, number));
            slowAudit.exchange(bytes, 0, end, new InputLocation(0, 0, number));
        }
        assertThat(json(quick)).isEqualTo(json(slow));
        assertThat(quick.samples()).isEqualTo(slow.samples());
        assertThat(repeats(slow)).isGreaterThan(50);
        assertThat(json(quick)).doesNotContain(SECRET, SHORT);
        assertThat(quick.samples().toString()).doesNotContain(SECRET);
    }

    /** Answers that are alike but for the secret: what was remembered of the others does not speak for it. */
    @Test
    void a_secret_in_an_answer_like_many_others_is_noticed_wherever_it_is() {
        var lines = new ArrayList<String>();
        List<String> spellings = spellings();
        for (String text : List.of("harmless", "harmless too", "and another")) {
            lines.add(line(text, "x"));
        }
        spellings.forEach(spelling -> lines.add(line(spelling, "x")));
        spellings.forEach(spelling -> lines.add(line("harmless", spelling)));
        lines.add(line("harmless again", "x"));
        var tally = new AuditCounters();
        var audit = new LineAudit(AUDITOR, FieldMapping.PUBLISHED, tally, true);
        for (int number = 0; number < lines.size(); number++) {
            byte[] bytes = (lines.get(number) + "\n").getBytes(UTF_8);
            audit.exchange(bytes, 0, bytes.length - 1, new InputLocation(0, 0, number));
        }
        // The short one may be there by chance.
        assertThat(repeats(tally)).isEqualTo(2L * (spellings.size() - 1));
        assertThat(tally.total(Category.DEVIATING)).isEqualTo(2L * (spellings.size() - 1));
        assertThat(tally.total(Category.CONFORMING)).isEqualTo(6);
        assertThat(json(tally) + tally.samples()).doesNotContain(SECRET);
    }

    @Test
    void a_client_whose_name_is_a_secret_is_shown_by_its_variable() {
        var tally = new AuditCounters();
        var mapping = FieldMapping.PUBLISHED.withClientHeader("x-client");
        var audit = new LineAudit(AUDITOR, mapping, tally, true);
        byte[] bytes =
                ("{\"request\":{\"method\":\"GET\",\"url\":\"/v2/accounts/x/balance\",\"headers\":{\"X-Client\":\""
                                + SECRET + "\"}},\"response\":{\"status\":405}}\n")
                        .getBytes(UTF_8);
        audit.exchange(bytes, 0, bytes.length - 1, new InputLocation(0, 0, 0));
        assertThat(tally.clients().values().keySet()).containsExactly("${TARGET_KEY}");
    }

    /** Who asked decides nothing, and is counted as where every line is judged alone. */
    @Test
    void verdicts_are_remembered_where_clients_are_counted() {
        var mapping = FieldMapping.PUBLISHED.withClientHeader("user-agent");
        var quick = new AuditCounters();
        var slow = new AuditCounters();
        var quickAudit = new LineAudit(Audits.AUDITOR, mapping, quick, true);
        var slowAudit = new LineAudit(Audits.AUDITOR, mapping, slow, false);
        var traffic = new ProductionTraffic(CATALOG, 9, ProductionTraffic.Share.ALL);
        for (int number = 0; number < 3_000; number++) {
            byte[] bytes = (traffic.nextLine() + "\n").getBytes(UTF_8);
            quickAudit.exchange(bytes, 0, bytes.length - 1, new InputLocation(0, 0, number));
            slowAudit.exchange(bytes, 0, bytes.length - 1, new InputLocation(0, 0, number));
        }
        assertThat(json(quick)).isEqualTo(json(slow));
        assertThat(quick.clients().values()).hasSizeGreaterThan(3);
    }

    private static List<String> spellings() {
        return List.of(
                SECRET,
                SECRET.replace("/", "\\\\/"),
                SECRET.replace("/", "%2F").replace("+", "%2B").replace("~", "%7E"),
                HexFormat.of().formatHex(SECRET.getBytes(UTF_8)),
                Base64.getEncoder().encodeToString(("id:" + SECRET).getBytes(UTF_8)),
                SHORT);
    }

    private static String line(String text, String field) {
        return "{\"request\":{\"method\":\"GET\",\"url\":\"/v2/accounts/x/balance\"},\"response\":{\"status\":405,\"headers\":{"
                + "\"Content-Type\":\"application/json\",\"Allow\":\"POST\",\"X-Field\":\"" + field
                + "\"},\"body\":{\"error\":{\"code\":\"AC-105\","
                + "\"message\":\"Balance check not available for manually linked users.\",\"detail\":\"" + text
                + "\"}}}}";
    }

    private static long repeats(AuditCounters tally) {
        return tally.cells().entrySet().stream()
                .filter(cell -> cell.getKey().kind() == Category.FINDING
                        && cell.getKey().detail().endsWith(" secret"))
                .mapToLong(cell -> cell.getValue().number())
                .sum();
    }

    private static String json(AuditCounters tally) {
        return Summaries.json(new Summary(CATALOG, tally, List.of(new Summary.Source("in", false))));
    }
}
