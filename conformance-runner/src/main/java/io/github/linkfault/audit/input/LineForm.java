package io.github.linkfault.audit.input;

import io.github.linkfault.audit.input.FieldMapping.Field;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a recorder's lines are, apart from where each field stands.
 *
 * @param ofPreset whether a preset says so, and not the published schema
 * @param pattern what a line is that is no JSON, with a group for each field that it has; null where every line is JSON
 * @param placeholders what stands for any method or any URL and so says nothing of the one that was asked for
 * @param unanswered the statuses that the recorder writes where no answer was sent
 */
record LineForm(boolean ofPreset, @Nullable Pattern pattern, Map<Field, Pattern> placeholders, Set<Integer> unanswered)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Lines of the published schema. */
    static final LineForm PUBLISHED = new LineForm(false, null, Map.of(), Set.of());

    /** Whether this value says nothing of the field. */
    boolean isPlaceholder(Field field, String value) {
        Pattern placeholder = placeholders.get(field);
        return placeholder != null && placeholder.matcher(value).matches();
    }
}
