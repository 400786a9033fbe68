package io.github.linkfault.exchange;

/** Which characters count as the same where one form of a secret is looked for. */
enum Alphabet {
    /** The value itself; a form has {@code +} for a space. */
    PLAIN,

    /** Hexadecimal digits of either case. */
    HEXADECIMAL,

    /** Base64 and Base64url (RFC 4648 §4 and §5). */
    BASE64;

    /** The one of the characters that count as the same which stands for all of them. */
    char same(char character) {
        return switch (this) {
            case PLAIN -> character == '+' ? ' ' : character;
            case HEXADECIMAL -> character >= 'A' && character <= 'F' ? Character.toLowerCase(character) : character;
            case BASE64 -> character == '-' ? '+' : character == '_' ? '/' : character;
        };
    }

    /** A text with each of its characters as the one that stands for it, and without the character 0. */
    String same(String text) {
        var same = new StringBuilder(text.length());
        text.chars().filter(character -> character != 0).forEach(character -> same.append(same((char) character)));
        return same.toString();
    }

    static String withoutBreaks(String same) {
        var joined = new StringBuilder(same.length());
        same.chars()
                .filter(character -> !isBreak((char) character))
                .forEach(character -> joined.append((char) character));
        return joined.toString();
    }

    /** Whether it may be where a long text was broken into lines; the lines of a PEM file may come back joined by spaces. */
    static boolean isBreak(char same) {
        return same == ' ' || same == '\n' || same == '\r' || same == '\t';
    }
}
