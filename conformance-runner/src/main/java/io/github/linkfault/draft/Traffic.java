package io.github.linkfault.draft;

import io.github.linkfault.audit.input.Blocks;
import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.Format;
import io.github.linkfault.audit.input.HarReader;
import io.github.linkfault.audit.input.Input;
import io.github.linkfault.audit.input.RecordReader;
import io.github.linkfault.audit.input.Recorded;
import io.github.linkfault.audit.input.TextSurfaces;
import io.github.linkfault.audit.input.UnreadableReason;
import io.github.linkfault.audit.input.WorkQueue;
import io.github.linkfault.audit.masking.TrafficTexts;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Header;
import io.github.linkfault.exchange.PathSegment;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads recorded traffic and keeps of it what a catalog needs, and nothing that could be a secret. */
final class Traffic {

    static final Pattern CREDENTIAL =
            Pattern.compile("(?i).*(token|secret|password|api-?key|auth|signature|credential|cookie|session).*");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(:[0-9]+)?");
    private static final int LONGEST_BODY = 64 * 1024;
    private static final int DEEPEST = 8;
    private static final Set<String> CODE_NAMES =
            Set.of("code", "errorcode", "errcode", "reason", "error", "slug", "type", "errortype", "kind", "category");

    /** What was seen of one host. */
    static final class Host {
        final Map<String, ObservedOperation> operations = new LinkedHashMap<>();
        /** The header fields that hold credentials by their names, as they were written, by their names in small letters. */
        final Map<String, Draft.Credential> credentials = new LinkedHashMap<>();

        long errors;
    }

    private final @Nullable String base;
    private final Map<String, Host> hosts = new LinkedHashMap<>();
    private long unreadable;
    private long elsewhere;

    /** @param base what the URLs of the API begin with, or null for the host with the most errors */
    Traffic(@Nullable String base) {
        this.base = base;
    }

    /** Reads everything. */
    void read(List<Input> inputs, FieldMapping mapping) {
        var reader = new RecordReader(mapping);
        var queue = new WorkQueue(inputs, null, new TextSurfaces(Catalog.bundled()));
        var work = new WorkQueue.Work();
        while (queue.next(work)) {
            if (work.lost || work.block.tooLong) {
                unreadable++;
            } else if (work.har != null) {
                har(work);
            } else if (work.format == Format.NDJSON) {
                lines(work.block, reader);
            } else {
                unreadable++;
            }
        }
    }

    private void har(WorkQueue.Work work) {
        var har = Objects.requireNonNull(work.har);
        try {
            new HarReader(
                            (method, url) -> true,
                            new HarReader.Entries() {
                                @Override
                                public void exchange(Recorded exchange, long number) {
                                    take(exchange);
                                }

                                @Override
                                public void broken(UnreadableReason broken, long number) {
                                    unreadable++;
                                }
                            },
                            () -> false)
                    .read(har.stream());
        } finally {
            WorkQueue.close(har);
        }
    }

    private void lines(Blocks.Block block, RecordReader reader) {
        int from = 0;
        while (from < block.length) {
            int to = from;
            while (block.bytes[to] != '\n') {
                to++;
            }
            if (!isBlank(block.bytes, from, to)) {
                RecordReader.Line line = reader.read(block.bytes, from, to);
                if (line.exchange() == null) {
                    unreadable++;
                } else {
                    take(line.exchange());
                }
            }
            from = to + 1;
        }
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] > ' ' || bytes[at] < 0) {
                return false;
            }
        }
        return true;
    }

    /** How many lines or entries could not be read. */
    long unreadable() {
        return unreadable;
    }

    /** How many exchanges were of other hosts, or not below the base. */
    long elsewhere() {
        return elsewhere;
    }

    /** What was seen of each host, by {@code https://host/path}. */
    Map<String, Host> hosts() {
        return hosts;
    }

    private void take(Recorded recorded) {
        Located located = located(recorded.url());
        if (located == null || recorded.status() == 0) {
            elsewhere++;
            return;
        }
        var segments = new ArrayList<@Nullable String>();
        var kinds = new ArrayList<PathValue>();
        var ids = new HashMap<String, String>();
        String before = "";
        for (String segment : located.path().substring(1).split("/", -1)) {
            if (TrafficTexts.isValue(segment)) {
                segments.add(null);
                kinds.add(kind(segment));
                ids.put(PathNames.value("id", before), PathSegment.decoded(segment));
            } else {
                segments.add(segment);
                before = segment;
            }
        }
        Host host = hosts.computeIfAbsent(located.server(), any -> new Host());
        ObservedOperation operation = host.operations.computeIfAbsent(
                recorded.method() + " " + segments, any -> new ObservedOperation(recorded.method(), segments));
        operation.values(kinds);
        JsonNode requested = tree(recorded.requestBody());
        JsonNode request = requested == null ? null : SchemaInference.skeleton(requested);
        JsonNode answer = tree(recorded.body());
        if (recorded.status() >= 400) {
            host.errors++;
            var texts = new TrafficTexts(recorded, ids);
            operation.refused(recorded.status(), request, answer == null ? null : masked("", answer, texts, 0));
        } else if (recorded.status() / 100 == 2) {
            operation.accepted(
                    recorded.status(),
                    names(recorded, host),
                    request,
                    answer == null ? null : SchemaInference.skeleton(answer));
        }
        names(recorded, host);
    }

    /** @param server {@code https://host/path} */
    private record Located(String server, String path) {}

    private @Nullable Located located(String url) {
        String bare = url.replaceFirst("[?#].*", "");
        try {
            URI uri = URI.create(bare);
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String authority = uri.getRawAuthority();
            String host = authority == null ? "" : authority.replaceFirst("^.*@", "");
            if (!path.startsWith("/") || (!host.isEmpty() && !HOST.matcher(host).matches())) {
                return null;
            }
            if (base == null) {
                return new Located(host.isEmpty() ? "" : "https://" + host, path);
            }
            URI wanted = URI.create(base);
            String prefix =
                    wanted.getRawPath() == null ? "" : wanted.getRawPath().replaceFirst("/+$", "");
            boolean there = (wanted.getRawAuthority() == null || host.equals(wanted.getRawAuthority()))
                    && path.startsWith(prefix + "/");
            String server = wanted.getRawAuthority() == null ? host : wanted.getRawAuthority();
            return there
                    ? new Located(
                            server.isEmpty() ? prefix : "https://" + server + prefix, path.substring(prefix.length()))
                    : null;
        } catch (IllegalArgumentException noUrl) {
            return null;
        }
    }

    private static PathValue kind(String segment) {
        if (NUMBER.matcher(segment).matches()) {
            return PathValue.NUMBER;
        }
        return UUID.matcher(segment).matches() ? PathValue.UUID : PathValue.TEXT;
    }

    /** The names of the header fields of a request; those that hold credentials are noted for the host. */
    private static Set<String> names(Recorded recorded, Host host) {
        var names = new LinkedHashSet<String>();
        for (Header field : recorded.requestHeaders()) {
            String name = field.name().toLowerCase(Locale.ROOT);
            names.add(name);
            if (CREDENTIAL.matcher(name).matches() && field.name().matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
                boolean bearer = field.value().regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
                host.credentials.putIfAbsent(
                        name,
                        new Draft.Credential(
                                false, bearer, bearer ? "Bearer and the token" : "what " + field.name() + " holds"));
            }
        }
        return names;
    }

    private static @Nullable JsonNode tree(@Nullable Body body) {
        if (body == null || body.isEmpty()) {
            return null;
        }
        String text = body.text();
        if (text.length() > LONGEST_BODY) {
            return null;
        }
        try {
            JsonNode tree = JsonMapper.shared().readTree(text);
            return tree.isContainer() ? tree : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private static JsonNode masked(String name, JsonNode node, TrafficTexts texts, int depth) {
        if (node.isObject() && depth < DEEPEST) {
            ObjectNode copy = JSON.objectNode();
            node.properties().forEach(member -> {
                // A name that is no name is data; what it is called tells nothing of the error.
                String shown = TrafficTexts.isValue(member.getKey()) ? TrafficTexts.HIDDEN : member.getKey();
                copy.set(shown, masked(shown, member.getValue(), texts, depth + 1));
            });
            return copy;
        }
        if (node.isArray() && depth < DEEPEST) {
            ArrayNode copy = JSON.arrayNode();
            node.valueStream().limit(3).forEach(item -> copy.add(masked(name, item, texts, depth + 1)));
            return copy;
        }
        if (node.isNumber()) {
            return node.isIntegralNumber() ? JSON.numberNode(0) : JSON.numberNode(0.5);
        }
        if (!node.isString()) {
            return node.isContainer() ? JSON.objectNode() : node;
        }
        String plain = name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
        if (CREDENTIAL.matcher(name).matches()) {
            return JSON.stringNode(TrafficTexts.HIDDEN);
        }
        return JSON.stringNode(
                CODE_NAMES.contains(plain) && !node.asString().contains(" ")
                        ? texts.code(node.asString())
                        : texts.text(node.asString()));
    }
}
