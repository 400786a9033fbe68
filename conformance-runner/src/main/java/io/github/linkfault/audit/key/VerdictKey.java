package io.github.linkfault.audit.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.audit.input.FieldOffsets;
import io.github.linkfault.audit.input.RecentBody;
import io.github.linkfault.audit.input.Recorded;
import io.github.linkfault.audit.route.Route;
import io.github.linkfault.audit.route.Routes;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.judge.Reads;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Everything of an answer that its verdict depends on, as bytes: operation, status, the header fields that the judge reads, and the
 * outline of the body. Two answers with the same key come to the same, so that the judge is asked once for each key. What the
 * judge reads the judge itself says, in {@link Reads}; nothing of it is known here.
 *
 * <p>A body without an outline stands in the key as it is, with the ids that the request sent. To be used again and again by one
 * thread.
 */
public final class VerdictKey {

    private static final int LONGEST_BODY = 64 * 1024;
    /** Room for looking at eight bytes at once. */
    private static final int SPARE = 8;

    private static final byte NO_HEADERS = 'h';
    private static final byte HEADERS = 'H';
    private static final byte HEADER_ENDS = 0;
    private static final byte HEADERS_END = 1;
    private static final byte OUTLINE = 'o';
    /** What begins like HTML has no code, whatever follows. */
    private static final byte MARKUP = '<';

    private static final byte AS_IT_IS = 'r';

    private final List<String> headers;
    /** The number of each operation's API, by the operation's own. */
    private final int[] apis;
    /** What is read of the bodies of each API, by its number. */
    private final List<ValueNode> bodies;

    private final KeyBytes key = new KeyBytes();
    private final BodyOutline outline;
    /** Whether what the body came to in the key depends on nothing but its bytes and its API. */
    private boolean ofBodyAlone;

    private byte[] unescaped = new byte[1024];

    /** Keys for answers of this catalog's operations. */
    public VerdictKey(Catalog catalog, Reads reads) {
        this.headers = reads.headers();
        var marks = new TraceMarks(reads.traceMarks());
        this.outline = new BodyOutline(marks, key);
        this.apis = catalog.operations().stream()
                .mapToInt(operation -> catalog.apis().indexOf(operation.api()))
                .toArray();
        this.bodies = catalog.apis().stream()
                .map(api -> new ValueNode(reads.body(api), marks))
                .toList();
    }

    /** Makes the key of a line with a body; says whether there is one. */
    public boolean of(FieldOffsets places, Routes.Match match) {
        if (!places.hasPlainHeaders) {
            return false;
        }
        begin(match, places.status(), places.hasHeaders);
        byte[] bytes = places.line;
        for (int header = 0; header < headers.size(); header++) {
            int part = FieldOffsets.FIRST_HEADER + header;
            if (places.has(part)) {
                key.put((byte) (part + 1));
                key.put(bytes, places.from[part], places.to[part]);
                key.put(HEADER_ENDS);
            }
        }
        RecentBody recent = places.recent;
        return recent == null ? body(places, match) : recent(recent, places, match);
    }

    /** The same for a body that may come again; what it came to is kept with it. */
    private boolean recent(RecentBody recent, FieldOffsets places, Routes.Match match) {
        int api = apis[Objects.requireNonNull(match.route).number()];
        byte[] kept = recent.kept(api);
        if (kept != null) {
            key.put(kept, 0, kept.length);
            return !key.isTooLong();
        }
        int before = key.length();
        if (!body(places, match)) {
            return false;
        }
        if (ofBodyAlone) {
            recent.keep(api, key.copy(before));
        }
        return true;
    }

    private boolean body(FieldOffsets places, Routes.Match match) {
        byte[] bytes = places.line;
        int from = places.from[FieldOffsets.BODY];
        int to = places.to[FieldOffsets.BODY];
        if (to - from > LONGEST_BODY) {
            return false;
        }
        if (!places.bodyIsText) {
            return body(bytes, from, to, match);
        }
        if (unescaped.length < to - from + SPARE) {
            unescaped = new byte[2 * (to - from) + SPARE];
        }
        int length = Unescape.bytes(bytes, from, to, unescaped);
        return length >= 0 && body(unescaped, 0, length, match);
    }

    /** Makes the key of an exchange with a body; says whether there is one. */
    public boolean of(Recorded recorded, Routes.Match match) {
        Headers answered = recorded.headers();
        Body body = Objects.requireNonNull(recorded.body());
        begin(match, recorded.status(), answered != null);
        if (answered != null) {
            for (int header = 0; header < headers.size(); header++) {
                int tag = FieldOffsets.FIRST_HEADER + header + 1;
                answered.all(headers.get(header)).forEach(value -> {
                    byte[] bytes = value.getBytes(UTF_8);
                    key.put((byte) tag);
                    key.put(bytes, 0, bytes.length);
                    key.put(HEADER_ENDS);
                });
            }
        }
        byte[] bytes = body.bytes();
        if (bytes.length > LONGEST_BODY) {
            return false;
        }
        byte[] padded = Arrays.copyOf(bytes, bytes.length + SPARE);
        return body(padded, 0, bytes.length, match);
    }

    private void begin(Routes.Match match, int status, boolean recorded) {
        key.clear();
        int operation = Objects.requireNonNull(match.route).number();
        key.put((byte) (operation >> 8));
        key.put((byte) operation);
        key.put((byte) (status >> 8));
        key.put((byte) status);
        key.put(recorded ? HEADERS : NO_HEADERS);
    }

    private boolean body(byte[] bytes, int from, int to, Routes.Match match) {
        key.put(HEADERS_END);
        int before = key.length();
        if (firstLetter(bytes, from, to) == '<') {
            key.put(MARKUP);
            ofBodyAlone = true;
            return !key.isTooLong();
        }
        Route route = Objects.requireNonNull(match.route);
        key.put(OUTLINE);
        boolean written = outline.write(bytes, from, to, bodies.get(apis[route.number()]), match::bindings);
        ofBodyAlone = written && !outline.dependsOnIds();
        if (!written) {
            key.cut(before);
            key.put(AS_IT_IS);
            for (int parameter = 0; parameter < match.parameters; parameter++) {
                if ((route.named() >> parameter & 1) == 1) {
                    key.putCounted(match.text, match.from[parameter], match.to[parameter]);
                }
            }
            key.putCounted(bytes, from, to);
        }
        return !key.isTooLong();
    }

    private static byte firstLetter(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r' || bytes[at] == '\n')) {
            at++;
        }
        return at < to ? bytes[at] : 0;
    }

    /** A copy of the key's bytes. */
    public byte[] bytes() {
        return key.copy();
    }

    /** A hash of the key. */
    int hash() {
        return key.hash();
    }

    boolean isEqualTo(byte[] other) {
        return key.isEqualTo(other);
    }
}
