package example;

import java.io.IOException;

/** Aerosync gives no balance: its code, and the advice that goes with it. */
public final class NoBalance extends IOException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final Advice advice;

    NoBalance(String code, Advice advice) {
        super(code + ": " + advice);
        this.code = code;
        this.advice = advice;
    }

    public String code() {
        return code;
    }

    public Advice advice() {
        return advice;
    }
}
