package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Credentials.Token;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.MergePatch;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Placeholders;
import io.github.linkfault.catalog.Provider;
import io.github.linkfault.catalog.UnlistedCode;
import io.github.linkfault.mock.behaviour.InnerErrors.Inner;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One API of the mock: what it answers a request with, by itself or because a client prefers it. */
public final class ApiMock {

    private final MockScript script;
    private final EntryIndex index;
    private final MagicValues magic;
    private final KnownValues known;
    private final JobBooks jobs;
    private final RequestCheck check;
    private final ErrorBodies errors;
    private final InnerErrors inner;
    private final AtomicLong answers = new AtomicLong();

    /**
     * The mock of one API, at its beginning: no job, no token.
     *
     * @param providers those whose errors its bodies may carry
     * @param clock what its jobs and tokens live by
     */
    public ApiMock(Api api, List<Provider> providers, EntryIndex index, InstantSource clock) {
        this.script = MockScript.of(api);
        this.index = index;
        this.magic = new MagicValues(api, script);
        this.jobs = new JobBooks(script, clock);
        this.known = new KnownValues(script, magic, jobs);
        this.check = new RequestCheck(api, script, index, known);
        this.errors = new ErrorBodies(script.error());
        this.inner = new InnerErrors(api.errorBody().nested(), providers);
    }

    /** What {@code api.yaml} says of the mock. */
    public MockScript script() {
        return script;
    }

    /** The values that put it into a condition. */
    public MagicValues magic() {
        return magic;
    }

    /** What the API answers by itself. */
    MockReply answer(MatchedRequest call) {
        return check.refusal(call)
                .map(provoked -> error(
                                call,
                                provoked.entry(),
                                known.innerOf(call, inner).orElse(null))
                        .in(provoked.condition()))
                .orElseGet(() -> succeed(call));
    }

    /** The answer with this entry, whatever else the request asks for. */
    public MockReply error(MatchedRequest call, Entry entry) {
        return error(call, entry, null);
    }

    /**
     * The same with an error of a provider inside.
     *
     * @param name such as {@code globex/LOCKED}
     * @throws Refusal when no provider has it, or this entry carries none
     */
    MockReply errorWith(MatchedRequest call, Entry entry, String name) {
        return error(call, entry, innerOf(entry, name));
    }

    /**
     * The error of a provider that an entry is to carry.
     *
     * @throws Refusal when no provider has it, or this entry carries none
     */
    Inner innerOf(Entry entry, String name) {
        Inner wanted = inner.wanted(name);
        if (!carries(entry)) {
            throw Refusal.noRoom(entry);
        }
        return wanted;
    }

    /** The answer with a code that no table has. */
    MockReply unlisted(UnlistedCode unlisted) {
        return Answers.unlisted(unlisted, errors.body(unlisted, this::fresh));
    }

    private MockReply error(MatchedRequest call, Entry entry, @Nullable Inner wanted) {
        JsonNode body = errors.body(entry, call.named(), this::fresh);
        if (wanted != null) {
            // Its lists are those of the script.
            body = inner.with(wanted, body.deepCopy());
        }
        return Answers.error(call.operation(), entry, errors.status(entry), body);
    }

    /** Whether the body of an entry carries an error of a provider. */
    private boolean carries(Entry entry) {
        return inner.hasRoom(errors.body(entry, Map.of(), form -> form));
    }

    /** What an inner error is asked for with, where its provider asks every integration to handle it. */
    public List<InnerSample> innerSamples(List<Entry> entries) {
        Optional<Entry> carrying = entries.stream()
                .filter(entry -> entry.code() != null && entry.condition().fixture() != null && carries(entry))
                .findFirst();
        return carrying.stream()
                .flatMap(entry -> inner.handleFirst().stream()
                        .map(each -> new InnerSample(
                                each.provider().id() + "/" + each.error().code(),
                                "error=" + entry.label() + "; inner="
                                        + each.provider().errorId(each.error()),
                                magic.withInner(
                                        Objects.requireNonNull(entry.condition().fixture()),
                                        each.provider().id() + "-"
                                                + each.error().code()))))
                .toList();
    }

    /**
     * An error of a provider as a client can ask for it.
     *
     * @param id {@code globex/LOCKED}
     * @param prefer the value of the header field {@code Prefer}
     * @param value the magic value; empty where the API has none for it
     */
    public record InnerSample(String id, String prefer, String value) {}

    /** The status that an entry is answered with. */
    public int status(Entry entry) {
        return errors.status(entry);
    }

    private MockReply succeed(MatchedRequest call) {
        Operation operation = call.operation();
        List<String> wanted = Placeholders.in(operation.successBody());
        Map<String, String> values = known.ofAnswer(call, wanted);
        if (wanted.contains(Token.PLACEHOLDER)) {
            known.issue(Token.PLACEHOLDER).ifPresent(token -> values.put(Token.PLACEHOLDER, token));
        }
        JsonNode filled = asFor(call, Placeholders.fill(operation.successBody(), values));
        JsonNode answer = jobs.delivered(call, filled, magic);
        // A list has no members that could change.
        ObjectNode body = answer instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        Optional<Entry> inTheWay = jobs.apply(call, body, magic, index);
        if (inTheWay.isPresent()) {
            return error(call, inTheWay.get());
        }
        known.learn(call);
        script.fresh().forEach((member, form) -> {
            if (body.has(member)) {
                body.put(member, fresh(form));
            }
        });
        return Answers.success(index.success(operation), operation, answer);
    }

    /** The body of a success as it is for the fixtures that the path's values stand for. */
    private JsonNode asFor(MatchedRequest call, JsonNode success) {
        JsonNode body = success;
        for (var value : call.named().entrySet()) {
            JsonNode patch = magic.fixtureOf(value.getKey(), value.getValue())
                    .map(script.fixtures()::get)
                    .map(fixture -> fixture.successes().get(call.operation().id()))
                    .orElse(null);
            if (patch != null) {
                body = MergePatch.apply(body, patch);
            }
        }
        return body;
    }

    /** A value that no answer had before: {@code {uuid}} is random, {@code {serial}} a UUID that counts the answers. */
    private String fresh(String form) {
        if (form.contains("{serial}")) {
            UUID serial = new UUID(0x4000, 0x8000_0000_0000_0000L + answers.incrementAndGet());
            return Placeholders.fill(form, Map.of("serial", serial.toString()));
        }
        return form.contains("{uuid}")
                ? Placeholders.fill(form, Map.of("uuid", UUID.randomUUID().toString()))
                : form;
    }
}
