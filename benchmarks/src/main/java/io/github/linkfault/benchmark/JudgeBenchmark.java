package io.github.linkfault.benchmark;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.exchange.Secrets;
import io.github.linkfault.judge.JsonSchema;
import io.github.linkfault.judge.Judge;
import io.github.linkfault.judge.Judgement;
import io.github.linkfault.judge.SchemaFault;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The judge and its schema rule, without start and network, beside networknt's validation of the same body by the same schema. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class JudgeBenchmark {

    private static final String PROFILE = "aerosync/error-body.open";
    private static final String CONNECTION = "c0ffee00000000000000000000000105";

    private final Catalog catalog = Catalog.bundled();
    private final Judge judge = new Judge(catalog);
    private final Entry entry = catalog.entry("aerosync/getBalance/AC-105").orElseThrow();
    private final JsonSchema rule = JsonSchema.bundled(PROFILE);
    private final Schema bare = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonSchema.source(PROFILE));
    private final Map<String, String> bindings = Map.of("connectionId", CONNECTION);
    private final Secrets secrets = Secrets.NONE.with("AEROSYNC_TOKEN", "mock-aerosync-token");

    private final byte[] rightBody = body(entry.message().orElseThrow().text());
    private final byte[] wrongBody = body("Something else is wrong with this account.");
    private final JsonNode rightDocument = JsonMapper.shared().readTree(rightBody);
    private final Exchange right = exchange(rightBody);
    private final Exchange wrong = exchange(wrongBody);

    /** Makes the exchanges, and sees that the judge finds in them what it should. */
    public JudgeBenchmark() {
        if (!judge.judge(entry, right, bindings, secrets).findings().isEmpty()
                || judge.judge(entry, wrong, bindings, secrets).findings().size() != 1) {
            throw new WrongWork("the judge", "no finding in the right answer and one in the wrong", "others");
        }
    }

    /** An answer as documented. */
    @Benchmark
    public Judgement right() {
        return judge.judge(entry, right, bindings, secrets);
    }

    /** An answer with a wrong message. */
    @Benchmark
    public Judgement wrong() {
        return judge.judge(entry, wrong, bindings, secrets);
    }

    /** Parsing and validating the right body, and nothing else. */
    @Benchmark
    public boolean bareRight() {
        return bare.validate(JsonMapper.shared().readTree(rightBody)).isEmpty();
    }

    /** The same with the wrong one. */
    @Benchmark
    public boolean bareWrong() {
        return bare.validate(JsonMapper.shared().readTree(wrongBody)).isEmpty();
    }

    /** The schema rule on a parsed body. */
    @Benchmark
    public List<SchemaFault> rule() {
        return rule.faults(rightDocument);
    }

    /** networknt on a parsed body. */
    @Benchmark
    public boolean bareRule() {
        return bare.validate(rightDocument).isEmpty();
    }

    private byte[] body(String message) {
        var error = Map.of("code", String.valueOf(entry.code()), "message", message);
        return JsonMapper.shared().writeValueAsBytes(Map.of("error", error));
    }

    private static Exchange exchange(byte[] body) {
        Headers asked = Headers.of(Map.of("Accept", "application/json", "Authorization", "Bearer mock-aerosync-token"));
        var request = new Request("GET", "http://127.0.0.1/v2/accounts/" + CONNECTION + "/balance", asked, Body.EMPTY);
        Headers told = Headers.of(Map.of("Content-Type", "application/json", "Allow", "HEAD"));
        return new Exchange(request, new Response(405, told, Body.of(body)));
    }
}
