package example;

/** The bank account's balance could not be read. */
public final class NoBalance extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    NoBalance(String code) {
        super("no balance: " + code);
        this.code = code;
    }

    /** The error's code, as Aerosync has it. */
    public String code() {
        return code;
    }
}
