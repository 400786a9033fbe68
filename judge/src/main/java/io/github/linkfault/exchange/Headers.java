package io.github.linkfault.exchange;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Header fields in the order in which they travelled. Names compare without regard to case (RFC 9110 §5.1). */
public record Headers(List<Header> fields) implements Iterable<Header> {

    /** No header at all. */
    public static final Headers NONE = new Headers(List.of());

    public Headers {
        fields = List.copyOf(fields);
    }

    /** The fields of a map, in its order. */
    public static Headers of(Map<String, String> fields) {
        return new Headers(fields.entrySet().stream()
                .map(field -> new Header(field.getKey(), field.getValue()))
                .toList());
    }

    /** The value of the first field with this name. */
    public Optional<String> first(String name) {
        return all(name).findFirst();
    }

    /** The values of every field with this name. */
    public Stream<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Header::value);
    }

    /** These fields without those of this name. */
    public Headers without(String name) {
        return new Headers(others(name));
    }

    /** These fields with exactly one of this name. */
    public Headers with(String name, String value) {
        List<Header> changed = others(name);
        changed.add(new Header(name, value));
        return new Headers(changed);
    }

    private List<Header> others(String name) {
        var others = new ArrayList<Header>(fields.size() + 1);
        for (Header field : fields) {
            if (!field.name().equalsIgnoreCase(name)) {
                others.add(field);
            }
        }
        return others;
    }

    /** These fields with a change made to each name and each value. */
    Headers map(UnaryOperator<String> change) {
        var changed = new ArrayList<Header>(fields.size());
        for (Header field : fields) {
            changed.add(new Header(change.apply(field.name()), change.apply(field.value())));
        }
        return new Headers(changed);
    }

    @Override
    public Iterator<Header> iterator() {
        return fields.iterator();
    }
}
