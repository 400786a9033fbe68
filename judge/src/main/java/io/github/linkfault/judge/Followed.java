package io.github.linkfault.judge;

import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.catalog.Reading;

/** Which of the contradicting readings an answer follows. */
public record Followed(Erratum erratum, Reading reading) {}
