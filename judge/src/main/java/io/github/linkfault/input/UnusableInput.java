package io.github.linkfault.input;

import java.util.List;

/** A file of the user's that cannot be used; the message says where, what is wrong and what to do. */
public final class UnusableInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UnusableInput(String message) {
        super(message);
    }

    /** A file that cannot be read or written, and why: {@code does not exist; give another}. */
    public static UnusableInput unreadable(String file, String why) {
        return new UnusableInput(file + " " + why + ".");
    }

    /** The same, with a command that helps on a line of its own. */
    public static UnusableInput unreadable(String file, String why, String command) {
        return new UnusableInput(file + " " + why + ". Try:\n  " + command);
    }

    /**
     * The same, where a command that ends with {@code audit -} gets these options too.
     *
     * @param options each with a blank before it
     */
    public UnusableInput withOptions(String options) {
        String message = String.valueOf(getMessage());
        return message.endsWith(" audit -")
                ? new UnusableInput(message.substring(0, message.length() - 2) + options + " -")
                : this;
    }

    static UnusableInput invalid(String file, List<String> faults) {
        return new UnusableInput(file + " is not valid:\n  " + String.join("\n  ", faults));
    }
}
