package io.github.linkfault.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sentences of the vendors' pages, as SHA-256 of their words: our texts say the same in other words, and so even the test that
 * holds them to it does not carry a sentence. Only sentences of four words and more count.
 */
final class VendorSentences {

    private final Set<String> digests;

    private VendorSentences(Set<String> digests) {
        this.digests = digests;
    }

    static VendorSentences read() {
        return new VendorSentences(new HashSet<>(DocumentedFacts.lines("vendor-sentences.sha256")));
    }

    /** For tests of this class. */
    static VendorSentences of(String sentence) {
        return new VendorSentences(Set.of(digest(sentence)));
    }

    int size() {
        return digests.size();
    }

    /** The sentences of a text that a page has too, whatever their case and punctuation. */
    List<String> repeatedBy(String text) {
        return Stream.concat(Stream.of(text), Stream.of(text.split("(?<=[.!?;:])\\s+")))
                .filter(part -> digests.contains(digest(part)))
                .distinct()
                .toList();
    }

    private static String digest(String sentence) {
        String words =
                sentence.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
