package example.codes;

import io.github.linkfault.codes.AerosyncErrorCode;
import io.github.linkfault.codes.ErrorAction;

/** What this client does about an error. */
final class Reaction {

    private Reaction() {}

    // tag::reaction[]
    static String to(String code) {
        AerosyncErrorCode error = AerosyncErrorCode.fromWire(code);
        return switch (error.retry()) {
            case WITH_BACKOFF -> "try again, each time later";
            case AFTER_WAIT -> "try again when the job is done";
            case AFTER_FIX -> error.action() == ErrorAction.RECONNECT ? "open the widget" : "wake a developer";
            case NEVER -> "show a message";
        };
    }
    // end::reaction[]
}
