package io.github.linkfault.mock.behaviour;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A map that forgets what was not asked for the longest, once it is full: whatever clients send, the mock's memory stays flat.
 *
 * <p>Safe for use by several threads.
 */
public final class Bounded<K, V> {

    private final Map<K, V> entries;

    /**
     * An empty map.
     *
     * @param most how many entries it keeps
     */
    public Bounded(int most) {
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The value of a key; it counts as asked for. */
    public synchronized Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    synchronized V getOrMake(K key, Function<? super K, ? extends V> make) {
        V value = entries.get(key);
        if (value == null) {
            value = make.apply(key);
            entries.put(key, value);
        }
        return value;
    }

    /** Keeps the value and returns the one that it replaces. */
    public synchronized Optional<V> put(K key, V value) {
        return Optional.ofNullable(entries.put(key, value));
    }

    /** Forgets a key and returns the value that it had. */
    public synchronized Optional<V> remove(K key) {
        return Optional.ofNullable(entries.remove(key));
    }

    /** Shows each entry to somebody, who must not change the map. */
    synchronized void each(BiConsumer<? super K, ? super V> show) {
        entries.forEach(show);
    }

    /** How many entries it holds now. */
    public synchronized int size() {
        return entries.size();
    }
}
