package io.github.linkfault.check;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.Set;

/** The words of a file that cannot be read: it may have any, so that no reference to it is a fault of its own. */
final class AnyWord extends AbstractSet<String> {

    static final Set<String> SET = new AnyWord();

    private AnyWord() {}

    @Override
    public boolean contains(Object word) {
        return true;
    }

    @Override
    public Iterator<String> iterator() {
        return Collections.emptyIterator();
    }

    @Override
    public int size() {
        return 0;
    }
}
