package io.github.linkfault.audit.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A tally of parts is the tally of the whole, however the input is split and in whatever order the parts are merged. */
class AuditCountersTest {

    private static final int MOST = 12;

    @Property(tries = 200)
    void merging_depends_neither_on_the_split_nor_on_the_order(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int parts) {
        var random = new Random(seed);
        int lines = random.nextInt(300);
        var whole = new AuditCounters(MOST);
        var split = new ArrayList<AuditCounters>();
        var counters = new ArrayList<Counters>();
        for (int part = 0; part < parts; part++) {
            split.add(new AuditCounters(MOST));
            counters.add(new Counters(split.get(part)));
        }
        var wholeCounters = new Counters(whole);
        for (int line = 0; line < lines; line++) {
            Classification sighting = any(random);
            String day = "2026-11-" + (10 + random.nextInt(4));
            int file = line / 100;
            int part = random.nextInt(parts);
            wholeCounters.add(sighting, day, new Counters.Cache(), file, 0, line);
            counters.get(part).add(sighting, day, new Counters.Cache(), file, 0, line);
            sample(whole, sighting, new InputLocation(file, 0, line));
            sample(split.get(part), sighting, new InputLocation(file, 0, line));
        }
        assertThat(told(merged(split, random))).isEqualTo(told(whole));
    }

    @Property(tries = 20)
    void a_tally_survives_serialization(@ForAll long seed) throws IOException, ClassNotFoundException {
        var random = new Random(seed);
        var tally = new AuditCounters(MOST);
        var counters = new Counters(tally);
        for (int line = 0; line < 50; line++) {
            Classification sighting = any(random);
            counters.add(sighting, "2026-11-10", new Counters.Cache(), 0, 0, line);
            sample(tally, sighting, new InputLocation(0, 0, line));
        }
        tally.lines(0, 0, 50);
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(tally);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(told((AuditCounters) in.readObject())).isEqualTo(told(tally));
        }
    }

    /** Merges two and two, in any grouping. */
    private static AuditCounters merged(List<AuditCounters> parts, Random random) {
        var left = new ArrayList<>(parts);
        while (left.size() > 1) {
            Collections.shuffle(left, random);
            AuditCounters one = left.remove(0);
            left.get(0).merge(one);
        }
        var whole = new AuditCounters(MOST);
        whole.merge(left.get(0));
        return whole;
    }

    private static Classification any(Random random) {
        Category kind = List.of(Category.SUCCESS, Category.CONFORMING, Category.DEVIATING, Category.UNDOCUMENTED)
                .get(random.nextInt(4));
        String label = "label" + random.nextInt(9);
        List<Annotation> marks = kind == Category.DEVIATING
                ? List.of(new Annotation(Category.FINDING, label, "violation status"))
                : List.of();
        return new Classification(kind, "fuse", "op" + random.nextInt(3), label, marks);
    }

    private static void sample(AuditCounters tally, Classification sighting, InputLocation spot) {
        tally.sample(sighting, spot, () -> new Sample(spot, false, "{}", List.of(), null));
    }

    private static String told(AuditCounters tally) {
        var text = new StringBuilder();
        for (Category kind : Category.values()) {
            text.append(tally.total(kind)).append('\n');
        }
        tally.cells().forEach((cell, count) -> text.append(cell)
                .append(count.number())
                .append(count.first())
                .append('\n'));
        tally.samples()
                .forEach(
                        (subject, sample) -> text.append(subject).append(sample).append('\n'));
        return text.append(tally.lines()).toString();
    }
}
