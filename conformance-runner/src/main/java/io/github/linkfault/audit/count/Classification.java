package io.github.linkfault.audit.count;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one recorded line came to. Equal sightings are counted together; nothing in it is of one exchange alone.
 *
 * @param api the API's id, or empty where it is none's
 * @param operation the operation's id, the surface's of a text, or empty
 * @param label the entry's id; of an undocumented error its status and what is known of it; of a broken line what is wrong
 */
public record Classification(Category kind, String api, String operation, String label, List<Annotation> marks) {

    /** An exchange of no documented operation. */
    public static final Classification FOREIGN = new Classification(Category.FOREIGN, "", "", "", List.of());

    /** Copies the marks. */
    public Classification {
        marks = List.copyOf(marks);
    }

    /**
     * Something that cannot be read.
     *
     * @param reason the id of what is wrong with it
     */
    public static Classification broken(String reason) {
        return new Classification(Category.BROKEN, "", "", reason, List.of());
    }

    /**
     * An exchange of another time than what was asked for.
     *
     * @param why {@code before}, {@code after} or {@code no-time}
     */
    public static Classification outside(String why) {
        return new Classification(Category.OUTSIDE, "", "", why, List.of());
    }

    /** As records have it, without the method handles that a record's own is made of: it is asked for each new answer. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Classification that
                        && kind == that.kind
                        && label.equals(that.label)
                        && operation.equals(that.operation)
                        && api.equals(that.api)
                        && marks.equals(that.marks));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * label.hashCode() + operation.hashCode()) + marks.hashCode();
    }

    /** Whether an example of it is worth keeping. */
    public boolean isError() {
        return kind == Category.CONFORMING || kind == Category.DEVIATING || kind == Category.UNDOCUMENTED;
    }
}
