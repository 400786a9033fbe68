package io.github.linkfault.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks for several secrets at once, in a text as it stands and as it is when its escapes are decoded. */
final class Search {

    private final Sieve sieve;
    private final boolean isForNothing;

    Search(List<Secret> secrets) {
        List<Needle> needles =
                secrets.stream().flatMap(secret -> secret.needles().stream()).toList();
        sieve = new Sieve(needles);
        isForNothing = needles.isEmpty();
    }

    /** Every place of a secret, in the order of the text, the longer of two that begin together first. */
    List<Found> in(String text) {
        if (isForNothing) {
            return List.of();
        }
        if (!Escape.mayBeIn(text) && sieve.leaves(text).isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Found>();
        for (View view : View.layers(text)) {
            for (Needle needle : sieve.leaves(view.text())) {
                needle.find(view, found);
            }
        }
        found.sort(Comparator.comparingInt(Found::from)
                .thenComparing(Comparator.comparingInt(Found::length).reversed()));
        return found;
    }
}
