package io.github.linkfault.target;

import io.github.linkfault.exchange.Failure;
import io.github.linkfault.exchange.Failure.Kind;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.TruncatedChunkException;

/** Names what kept an answer from arriving; the same fault has the same words on every machine. */
final class Failures {

    private Failures() {}

    static Failure opening(Exception fault, boolean tooLate, Duration deadline) {
        if (tooLate || fault instanceof SocketTimeoutException) {
            return new Failure(Kind.UNREACHABLE, "no connection within " + spoken(deadline));
        }
        if (fault instanceof UnknownHostException) {
            return new Failure(Kind.UNREACHABLE, "the host name is not known");
        }
        if (fault instanceof SSLException) {
            return new Failure(Kind.UNREACHABLE, "the TLS handshake failed: " + String.valueOf(fault.getMessage()));
        }
        if (fault instanceof ConnectException || fault instanceof NoRouteToHostException) {
            return new Failure(Kind.UNREACHABLE, "the connection is refused");
        }
        return new Failure(Kind.UNREACHABLE, "no connection: " + String.valueOf(fault.getMessage()));
    }

    static Failure answering(Exception fault, boolean tooLate, Duration deadline) {
        if (fault instanceof ByteLimit.TooLong || fault instanceof MessageConstraintException) {
            String detail =
                    fault instanceof ByteLimit.TooLong ? String.valueOf(fault.getMessage()) : "a head without end";
            return new Failure(Kind.TOO_LARGE, detail);
        }
        if (tooLate || fault instanceof SocketTimeoutException) {
            return new Failure(Kind.TIMEOUT, "no complete answer within " + spoken(deadline));
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
        if (fault instanceof NoHttpResponseException) {
            return new Failure(Kind.CUT_OFF, "the connection closed without an answer");
        }
        if (fault instanceof HttpException || fault instanceof ParseException || fault instanceof RuntimeException) {
            return new Failure(Kind.MALFORMED, "something that is not HTTP/1.1");
        }
        return new Failure(Kind.CUT_OFF, "the connection ended in the middle of the answer");
    }

    private static String spoken(Duration deadline) {
        return deadline.toMillis() % 1000 == 0 ? deadline.toSeconds() + " s" : deadline.toMillis() + " ms";
    }
}
