package io.github.linkfault.catalog;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value that requests carry.
 *
 * @param name of the placeholder: {@code itemId}
 * @param form a regular expression that it matches in full, or null where none is documented
 * @param secret whether it must not be shown
 * @param inMessages the name between angle brackets that messages of the documents have for it: {@code item_number}
 */
public record RequestValue(String name, @Nullable Pattern form, boolean secret, String inMessages) {}
