package io.github.linkfault.matrix;

import java.util.List;
import java.util.stream.Stream;

/** Every flaw that the matrix tries. */
final class Flaws {

    private Flaws() {}

    static List<Flaw> all() {
        return Stream.of(
                        TransportFlaws.all(),
                        HeadFlaws.all(),
                        JsonFlaws.all(),
                        AerosyncFlaws.all(),
                        FuseFlaws.all(),
                        SecretFlaws.all())
                .flatMap(List::stream)
                .toList();
    }
}
