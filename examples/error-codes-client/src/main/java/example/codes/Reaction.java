package example.codes;

import io.github.linkfault.codes.AerosyncErrorCode;
import io.github.linkfault.codes.ErrorAction;

/** What this client does about an error. */
final class Reaction {

    private Reaction() {}

    static String to(String code) {
        // tag::reaction[]
        AerosyncErrorCode error = AerosyncErrorCode.fromWire(code); // UNKNOWN for what is in no table, and for null
        return switch (error.retry()) {
            case WITH_BACKOFF -> "retry with back-off";
            case AFTER_WAIT -> "retry when the job is done";
            case AFTER_FIX -> error.action() == ErrorAction.RECONNECT ? "open the widget" : "wake a developer";
            case NEVER -> "show a message";
        };
        // end::reaction[]
    }
}
