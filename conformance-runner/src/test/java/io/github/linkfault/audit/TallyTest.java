package io.github.linkfault.audit;

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
class TallyTest {

    private static final int MOST = 12;

    @Property(tries = 200)
    void merging_depends_neither_on_the_split_nor_on_the_order(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int parts) {
        var random = new Random(seed);
        int lines = random.nextInt(300);
        var whole = new Tally(MOST);
        var split = new ArrayList<Tally>();
        var counters = new ArrayList<Counters>();
        for (int part = 0; part < parts; part++) {
            split.add(new Tally(MOST));
            counters.add(new Counters(split.get(part)));
        }
        var wholeCounters = new Counters(whole);
        for (int line = 0; line < lines; line++) {
            Sighting sighting = any(random);
            String day = "2026-11-" + (10 + random.nextInt(4));
            int file = line / 100;
            int part = random.nextInt(parts);
            wholeCounters.add(sighting, day, new Counters.Cache(), file, 0, line);
            counters.get(part).add(sighting, day, new Counters.Cache(), file, 0, line);
            sample(whole, sighting, new Spot(file, 0, line));
            sample(split.get(part), sighting, new Spot(file, 0, line));
        }
        assertThat(told(merged(split, random))).isEqualTo(told(whole));
    }

    @Property(tries = 20)
    void a_tally_survives_serialization(@ForAll long seed) throws IOException, ClassNotFoundException {
        var random = new Random(seed);
        var tally = new Tally(MOST);
        var counters = new Counters(tally);
        for (int line = 0; line < 50; line++) {
            Sighting sighting = any(random);
            counters.add(sighting, "2026-11-10", new Counters.Cache(), 0, 0, line);
            sample(tally, sighting, new Spot(0, 0, line));
        }
        tally.lines(0, 0, 50);
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(tally);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(told((Tally) in.readObject())).isEqualTo(told(tally));
        }
    }

    /** Merges two and two, in any grouping. */
    private static Tally merged(List<Tally> parts, Random random) {
        var left = new ArrayList<>(parts);
        while (left.size() > 1) {
            Collections.shuffle(left, random);
            Tally one = left.remove(0);
            left.get(0).merge(one);
        }
        var whole = new Tally(MOST);
        whole.merge(left.get(0));
        return whole;
    }

    private static Sighting any(Random random) {
        Kind kind = List.of(Kind.SUCCESS, Kind.CONFORMING, Kind.DEVIATING, Kind.UNDOCUMENTED)
                .get(random.nextInt(4));
        String label = "label" + random.nextInt(9);
        List<Mark> marks =
                kind == Kind.DEVIATING ? List.of(new Mark(Kind.FINDING, label, "violation status")) : List.of();
        return new Sighting(kind, "fuse", "op" + random.nextInt(3), label, marks);
    }

    private static void sample(Tally tally, Sighting sighting, Spot spot) {
        tally.sample(sighting, spot, () -> new Sample(spot, "{}", List.of(), null));
    }

    private static String told(Tally tally) {
        var text = new StringBuilder();
        for (Kind kind : Kind.values()) {
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
