package io.github.linkfault.defect;

/** A code that no document knows, in the form of one that they do, so that nothing but the rule on codes objects to it. */
final class OtherCode {

    private static final String WITHOUT_DIGITS = "unheard_of";

    private OtherCode() {}

    /** {@code E-999} for {@code E-102}; {@code unheard_of} where the code has no digit but nines. */
    static String than(String code) {
        String nines = code.replaceAll("[0-9]", "9");
        return nines.equals(code) ? WITHOUT_DIGITS : nines;
    }
}
