package io.github.linkfault.target;

import io.github.linkfault.exchange.Failure;
import io.github.linkfault.exchange.Failure.Kind;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.target.ConnectFailure.Layer;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.jspecify.annotations.Nullable;

/** Names what kept an answer from arriving; the same fault has the same words on every machine. */
final class Failures {

    /** What kinds of frames HTTP/2 may begin with: its settings, or its farewell (RFC 9113, section 6). */
    private static final Set<Byte> FIRST_FRAMES = Set.of((byte) 4, (byte) 7);

    private static final byte TLS_ALERT = 21;

    private final Origin origin;
    private final ConnectionSettings settings;
    private final Duration deadline;

    Failures(Origin origin, ConnectionSettings settings, Duration deadline) {
        this.origin = origin;
        this.settings = settings;
        this.deadline = deadline;
    }

    /** No connection. */
    Failure opening(IOException fault, boolean tooLate) {
        if (fault instanceof ConnectFailure named) {
            return unreachable(named);
        }
        if (tooLate || fault instanceof SocketTimeoutException) {
            return new Failure(
                    Kind.UNREACHABLE,
                    "no connection within " + spoken() + ". Check " + settings.member("baseUrl")
                            + ", or raise --timeout");
        }
        return new Failure(Kind.UNREACHABLE, "no connection. Check " + settings.member("baseUrl"));
    }

    private static Failure unreachable(ConnectFailure named) {
        return new Failure(Kind.UNREACHABLE, String.valueOf(named.getMessage()));
    }

    /** An answer that a proxy gave in the API's place. */
    Optional<Failure> ofProxy(Response response) {
        ProxyServer proxy = settings.proxy();
        boolean itsOwn = response.status() == 407
                || response.headers().first("X-Squid-Error").isPresent();
        return proxy != null && itsOwn
                ? Optional.of(unreachable(Opening.refusal(proxy, origin, response.status(), settings)))
                : Optional.empty();
    }

    /**
     * No whole answer on a connection.
     *
     * @param beginning the first bytes that came, as far as they are known
     */
    Failure answering(Exception fault, byte[] beginning, boolean tooLate) {
        if (fault instanceof ByteLimit.TooLong || fault instanceof MessageConstraintException) {
            String detail =
                    fault instanceof ByteLimit.TooLong ? String.valueOf(fault.getMessage()) : "a head without end";
            return new Failure(Kind.TOO_LARGE, detail);
        }
        if (fault instanceof SSLException tls && Opening.isAlert(tls)) {
            // In TLS 1.3 a server looks at the client's certificate after the handshake is over for the client.
            return unreachable(Opening.tlsFailure(tls, origin, settings));
        }
        ConnectFailure another = origin.tls() || tooLate ? null : otherProtocol(beginning);
        if (another != null) {
            return unreachable(another);
        }
        if (tooLate || fault instanceof SocketTimeoutException) {
            return new Failure(Kind.TIMEOUT, "no complete answer within " + spoken());
        }
        if (fault instanceof ResponseBody.UnknownCoding) {
            return new Failure(Kind.MALFORMED, String.valueOf(fault.getMessage()));
        }
        if (fault instanceof ZipException || fault instanceof EOFException) {
            return new Failure(Kind.MALFORMED, "a body that is not in its stated content coding");
        }
        if (fault instanceof MalformedChunkCodingException && !(fault instanceof TruncatedChunkException)) {
            return new Failure(Kind.MALFORMED, "chunks that contradict their own lengths");
        }
        if (fault instanceof Framing.TwoFramings) {
            return new Failure(Kind.MALFORMED, "a Content-Length beside a Transfer-Encoding");
        }
        if (fault instanceof NoHttpResponseException) {
            return new Failure(Kind.CUT_OFF, "the connection closed without an answer");
        }
        if (fault instanceof HttpException || fault instanceof ParseException || fault instanceof RuntimeException) {
            return new Failure(Kind.MALFORMED, "something that is not HTTP/1.1");
        }
        return new Failure(Kind.CUT_OFF, "the connection ended in the middle of the answer");
    }

    /** What speaks another protocol, told by its first bytes. */
    private @Nullable ConnectFailure otherProtocol(byte... beginning) {
        String baseUrl = settings.member("baseUrl");
        boolean frame = beginning.length >= 9
                && beginning[0] == 0
                && FIRST_FRAMES.contains(beginning[3])
                && beginning[5] == 0
                && beginning[6] == 0
                && beginning[7] == 0
                && beginning[8] == 0;
        if (frame) {
            return new ConnectFailure(
                    Layer.HTTP,
                    origin.authority() + " speaks HTTP/2 only",
                    "Linkfault speaks HTTP/1.1: allow it on the server of " + baseUrl);
        }
        boolean alert = beginning.length >= 2 && beginning[0] == TLS_ALERT && beginning[1] == 3;
        return alert
                ? new ConnectFailure(Layer.TLS, origin.authority() + " wants TLS", "Write https:// in " + baseUrl)
                : null;
    }

    private String spoken() {
        return deadline.toMillis() % 1000 == 0 ? deadline.toSeconds() + " s" : deadline.toMillis() + " ms";
    }
}
