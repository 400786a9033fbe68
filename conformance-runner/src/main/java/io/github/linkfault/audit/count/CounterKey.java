package io.github.linkfault.audit.count;

import java.io.Serializable;

/**
 * What is counted apart from everything else.
 *
 * @param day {@code 2026-11-20} where the things of a day are counted; else empty
 * @param detail a mark's; else empty
 */
public record CounterKey(String day, String api, String operation, Category kind, String label, String detail)
        implements Comparable<CounterKey>, Serializable {

    /** What anybody can make more of comes last, so that it displaces nothing else; then field by field. */
    @Override
    public int compareTo(CounterKey other) {
        int order = Boolean.compare(isOpenEnded(), other.isOpenEnded());
        order = order != 0 ? order : day.compareTo(other.day);
        order = order != 0 ? order : api.compareTo(other.api);
        order = order != 0 ? order : operation.compareTo(other.operation);
        order = order != 0 ? order : kind.compareTo(other.kind);
        order = order != 0 ? order : label.compareTo(other.label);
        return order != 0 ? order : detail.compareTo(other.detail);
    }

    private boolean isOpenEnded() {
        return (kind == Category.UNDOCUMENTED || kind == Category.NESTED) && day.isEmpty();
    }
}
