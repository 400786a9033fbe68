package io.github.linkfault.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One secret, and the forms of it that are looked for in a text. */
final class Secret {

    /** A secret of so many characters is found inside a word too; a shorter one only where it is all of it. */
    static final int SHORTEST_INSIDE = 4;

    private final String name;
    private final String value;
    private final String core;
    private final List<Needle> needles = new ArrayList<>();

    Secret(String name, String value) {
        this.name = name;
        this.value = value;
        core = core(value);
        byte[] bytes = core.getBytes(UTF_8);
        plain(core, bytes).forEach(form -> needles.add(new Needle(this, Alphabet.PLAIN, form)));
        needles.add(new Needle(this, Alphabet.HEXADECIMAL, HexFormat.of().formatHex(bytes)));
        base64(bytes).forEach(form -> needles.add(new Needle(this, Alphabet.BASE64, form)));
    }

    /** HTTP takes the white space around a value off; where too little were left, it counts. */
    private static String core(String value) {
        String stripped = value.strip();
        return stripped.length() < SHORTEST_INSIDE && value.length() >= SHORTEST_INSIDE ? value : stripped;
    }

    String name() {
        return name;
    }

    String value() {
        return value;
    }

    List<Needle> needles() {
        return needles;
    }

    /** Whether it is too short to be told from ordinary text inside a word. */
    boolean isShort() {
        return core.length() < SHORTEST_INSIDE;
    }

    /**
     * The value; the value as header fields show it, whose bytes are read as Latin-1; and the value as it is decoded itself,
     * since where it holds what looks like an escape, this is decoded with the escapes around it.
     */
    private Set<String> plain(String value, byte[] bytes) {
        var forms = new LinkedHashSet<String>();
        forms.add(value);
        forms.add(new String(bytes, ISO_8859_1));
        for (View view : View.layers(value)) {
            forms.add(view.text());
        }
        forms.removeIf(form -> Alphabet.PLAIN.same(form).length() < (isShort() ? 1 : SHORTEST_INSIDE));
        return forms;
    }

    /**
     * The characters that stand for these bytes in a Base64 text, for each of the three places where they can begin in it; of a
     * short secret the whole text.
     */
    private List<String> base64(byte[] value) {
        if (isShort()) {
            return List.of(Base64.getEncoder().withoutPadding().encodeToString(value));
        }
        var texts = new ArrayList<String>();
        for (int before = 0; before < 3; before++) {
            var padded = new byte[before + value.length];
            System.arraycopy(value, 0, padded, before, value.length);
            String text = Base64.getEncoder().withoutPadding().encodeToString(padded);
            // The first and the last character may also carry bits of a neighbour.
            int from = (before * 8 + 5) / 6;
            int to = padded.length * 8 / 6;
            if (to - from >= SHORTEST_INSIDE) {
                texts.add(text.substring(from, to));
            }
        }
        return texts;
    }
}
