package io.github.linkfault.audit.line;

import static io.github.linkfault.audit.line.Lexer.GIVE_UP;

/**
 * Finds the parts of an exchange in the bytes of a line, without making anything of them. It takes only lines that are surely
 * JSON and surely usual; at anything else it gives up, and a whole parser decides.
 *
 * <p>To be used again and again by one thread.
 */
public final class FastLine {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NAME = 1000;

    private final Lexer lexer;
    private final SpanRules rules;
    private final FieldOffsets places;
    private final VariableSpans slots = new VariableSpans();
    private byte[] line = new byte[1];
    private int end;
    private boolean request;
    private boolean response;

    /** Finds the parts of lines and notes their places. */
    public FastLine(Lexer lexer, FieldOffsets places) {
        this.lexer = lexer;
        this.rules = new SpanRules(lexer);
        this.places = places;
    }

    /** What of the line that was found last may be another in the next. */
    public VariableSpans slots() {
        return slots;
    }

    /** Whether the line is usual; then the places say where its parts stand. The byte behind the line must exist. */
    public boolean find(byte[] bytes, int from, int to) {
        line = bytes;
        end = to;
        lexer.reset(bytes, to);
        places.reset(bytes);
        slots.clear();
        request = false;
        response = false;
        int at = object(lexer.blank(from), 0);
        return at != GIVE_UP && lexer.blank(at) == end;
    }

    /** Reads the object of a level: 0 the whole line, 1 the request, 2 the response, 3 the response's headers. */
    private int object(int from, int level) {
        if (!lexer.has(from, '{')) {
            return GIVE_UP;
        }
        int at = lexer.blank(from + 1);
        if (lexer.has(at, '}')) {
            return at + 1;
        }
        while (true) {
            int name = at + 1;
            int nameEnd = name(at);
            at = afterColon(nameEnd);
            if (at == GIVE_UP || (lexer.isEscaped() && level < 3)) {
                return GIVE_UP;
            }
            at = switch (level) {
                case 0 -> memberOfLine(name, nameEnd, at);
                case 1 -> memberOfRequest(name, nameEnd, at);
                case 2 -> memberOfResponse(name, nameEnd, at);
                default -> header(name, nameEnd, at);
            };
            if (at == GIVE_UP) {
                return GIVE_UP;
            }
            at = lexer.blank(at);
            if (lexer.has(at, '}')) {
                return at + 1;
            }
            if (!lexer.has(at, ',')) {
                return GIVE_UP;
            }
            at = lexer.blank(at + 1);
        }
    }

    /** The closing quote of a member's name that begins here with its quote. */
    private int name(int at) {
        int to = lexer.has(at, '"') ? lexer.string(at + 1) : GIVE_UP;
        return to - at > LONGEST_NAME ? GIVE_UP : to;
    }

    /** Where the value begins of the member whose name ends here. */
    private int afterColon(int nameEnd) {
        if (nameEnd == GIVE_UP) {
            return GIVE_UP;
        }
        int at = lexer.blank(nameEnd + 1);
        return lexer.has(at, ':') ? lexer.blank(at + 1) : GIVE_UP;
    }

    private int memberOfLine(int name, int nameEnd, int at) {
        if (lexer.is(name, nameEnd, "request")) {
            boolean again = request;
            request = true;
            return again ? GIVE_UP : object(at, 1);
        }
        if (lexer.is(name, nameEnd, "response")) {
            boolean again = response;
            response = true;
            return again ? GIVE_UP : object(at, 2);
        }
        return lexer.is(name, nameEnd, "time") ? time(at) : value(at, 1);
    }

    private int memberOfRequest(int name, int nameEnd, int at) {
        if (lexer.is(name, nameEnd, "method")) {
            return text(FieldOffsets.METHOD, at);
        }
        return lexer.is(name, nameEnd, "url") ? text(FieldOffsets.URL, at) : value(at, 2);
    }

    private int memberOfResponse(int name, int nameEnd, int at) {
        if (lexer.is(name, nameEnd, "status")) {
            return places.has(FieldOffsets.STATUS) ? GIVE_UP : slot(FieldOffsets.STATUS, at);
        }
        if (lexer.is(name, nameEnd, "headers")) {
            boolean again = places.hasHeaders;
            places.hasHeaders = true;
            return again ? GIVE_UP : object(at, 3);
        }
        if (lexer.is(name, nameEnd, "body")) {
            return body(at);
        }
        return lexer.is(name, nameEnd, "encoding") ? GIVE_UP : value(at, 2);
    }

    private int header(int name, int nameEnd, int at) {
        boolean plain = !lexer.isEscaped();
        int part = VariableSpans.HEADER;
        for (int header = 0; header < places.headers.length; header++) {
            if (lexer.isInAnyCase(name, nameEnd, places.headers[header])) {
                part = FieldOffsets.FIRST_HEADER + header;
            }
        }
        if (!plain || !lexer.has(at, '"') || (part != VariableSpans.HEADER && places.has(part))) {
            places.hasPlainHeaders = false;
            return value(at, 3);
        }
        int to = lexer.string(at + 1);
        if (lexer.isEscaped()) {
            places.hasPlainHeaders = false;
            part = VariableSpans.ESCAPED_HEADER;
        }
        return to == GIVE_UP ? GIVE_UP : slot(part, at + 1) + 1;
    }

    private int body(int at) {
        if (places.has(FieldOffsets.BODY) || lexer.has(at, 'n')) {
            return GIVE_UP;
        }
        places.bodyIsText = lexer.has(at, '"');
        if (places.bodyIsText) {
            int to = slot(FieldOffsets.BODY, at + 1);
            return to == GIVE_UP ? GIVE_UP : to + 1;
        }
        slots.add(VariableSpans.BODY_BEGINS, at, at);
        int to = value(at, 2);
        slots.add(VariableSpans.BODY_ENDS, to, to);
        places.put(FieldOffsets.BODY, at, to);
        return to;
    }

    private int time(int at) {
        if (places.has(FieldOffsets.TIME)) {
            return GIVE_UP;
        }
        places.timeIsText = lexer.has(at, '"');
        if (places.timeIsText) {
            return text(FieldOffsets.TIME, at);
        }
        int to = slot(VariableSpans.TIME_AS_NUMBER, at);
        places.put(FieldOffsets.TIME, at, to);
        return to;
    }

    /** The place behind a text that is a part of the exchange and begins here with its quote. */
    private int text(int part, int at) {
        if (places.has(part) || !lexer.has(at, '"')) {
            return GIVE_UP;
        }
        int to = slot(part, at + 1);
        return to == GIVE_UP ? GIVE_UP : to + 1;
    }

    /** The place behind what stands in the slot that begins here. */
    private int slot(int kind, int from) {
        int to = rules.end(line, kind, from, from);
        slots.add(kind, from, to);
        if (FieldOffsets.isPart(kind)) {
            places.put(kind, from, to);
        }
        return to;
    }

    /** The place behind the value that begins here. */
    private int value(int at, int depth) {
        if (at >= end) {
            return GIVE_UP;
        }
        return switch (line[at]) {
            case '"' -> {
                int to = slot(VariableSpans.TEXT, at + 1);
                yield to == GIVE_UP ? GIVE_UP : to + 1;
            }
            case '{' -> container(at, '}', depth + 1);
            case '[' -> container(at, ']', depth + 1);
            case 't' -> lexer.literal(at, "true");
            case 'f' -> lexer.literal(at, "false");
            case 'n' -> lexer.literal(at, "null");
            default -> slot(VariableSpans.NUMBER, at);
        };
    }

    private int container(int from, char close, int depth) {
        if (depth > DEEPEST) {
            return GIVE_UP;
        }
        int at = lexer.blank(from + 1);
        if (lexer.has(at, close)) {
            return at + 1;
        }
        while (true) {
            if (close == '}') {
                at = afterColon(name(at));
                if (at == GIVE_UP) {
                    return GIVE_UP;
                }
            }
            at = value(at, depth);
            if (at == GIVE_UP) {
                return GIVE_UP;
            }
            at = lexer.blank(at);
            if (lexer.has(at, close)) {
                return at + 1;
            }
            if (!lexer.has(at, ',')) {
                return GIVE_UP;
            }
            at = lexer.blank(at + 1);
        }
    }
}
