package io.github.linkfault.catalog;

import java.util.Locale;

/** Where an error shows itself: in an HTTP answer, or in the string that the widget hands to {@code onError}. */
public enum Surface {
    API,
    WIDGET;

    /** The name in data: {@code widget}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
