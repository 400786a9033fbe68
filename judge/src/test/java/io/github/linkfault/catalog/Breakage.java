package io.github.linkfault.catalog;

import java.util.function.UnaryOperator;

/**
 * A way to break the features.
 *
 * @param name what is wrong
 * @param edit makes it wrong in a copy
 * @param message what the reader says, after {@code features/}
 */
record Breakage(String name, UnaryOperator<EditedFeatures> edit, String message) {

    @Override
    public String toString() {
        return name;
    }
}
