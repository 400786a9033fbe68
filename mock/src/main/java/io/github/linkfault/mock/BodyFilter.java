package io.github.linkfault.mock;

import io.github.linkfault.exchange.Header;
import io.github.linkfault.exchange.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import wiremock.jakarta.servlet.Filter;
import wiremock.jakarta.servlet.FilterChain;
import wiremock.jakarta.servlet.ReadListener;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.ServletInputStream;
import wiremock.jakarta.servlet.ServletRequest;
import wiremock.jakarta.servlet.ServletResponse;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletRequestWrapper;
import wiremock.jakarta.servlet.http.HttpServletResponse;

/**
 * Reads the bodies of requests within a bound and takes their content coding off. What cannot be read gets an answer of the mock's
 * own, since no document says what an API does with it.
 */
final class BodyFilter implements Filter {

    /** No documented request has a thousandth of it. */
    static final int MOST_BYTES = 1024 * 1024;

    private static final Set<String> NO_CODING = Set.of("", "identity");
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");
    private static final int MAGIC_1 = 0x1f;
    private static final int MAGIC_2 = 0x8b;

    /** A body that is not taken. */
    private static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1L;
        private final int status;

        Unreadable(int status, String why) {
            super(why);
            this.status = status;
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        byte[] raw = (byte[]) request.getAttribute(SlowBody.ATTRIBUTE);
        if (raw == null && !isHere(http)) {
            SlowBody.await(http, (HttpServletResponse) response);
            return;
        }
        byte[] body;
        try {
            body = body(http, raw == null ? request.getInputStream().readNBytes(MOST_BYTES + 1) : raw);
        } catch (Unreadable unreadable) {
            send(
                    NoMatchResponse.noBody(unreadable.status, String.valueOf(unreadable.getMessage())),
                    (HttpServletResponse) response);
            return;
        }
        chain.doFilter(body.length == 0 ? request : new Decoded(http, body), response);
    }

    /** Whether reading the body has nothing to wait for. */
    private static boolean isHere(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        return length == 0
                || (length < 0 && request.getHeader("Transfer-Encoding") == null)
                || (length > 0 && request.getInputStream().available() >= length);
    }

    private static byte[] body(HttpServletRequest request, byte[] raw) throws IOException {
        if (raw.length > MOST_BYTES) {
            throw new Unreadable(413, "the body of the request has more than " + MOST_BYTES + " bytes");
        }
        String coding = request.getHeader("Content-Encoding");
        String name = coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT);
        if (!NO_CODING.contains(name) && !GZIP.contains(name)) {
            throw new Unreadable(400, "the mock cannot take off the content coding of the request; it knows gzip");
        }
        // WireMock takes the coding off whatever begins as gzip does, whether the header says so or not.
        if (raw.length == 0 || (NO_CODING.contains(name) && !beginsAsGzip(raw))) {
            return raw;
        }
        byte[] decoded = decoded(raw);
        if (beginsAsGzip(decoded)) {
            throw new Unreadable(400, "the body of the request is compressed twice");
        }
        return decoded;
    }

    private static byte[] decoded(byte[] raw) throws IOException {
        byte[] decoded;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(raw))) {
            decoded = in.readNBytes(MOST_BYTES + 1);
        } catch (ZipException | java.io.EOFException broken) {
            throw new Unreadable(400, "the body of the request is not gzip, as its header says");
        }
        if (decoded.length > MOST_BYTES) {
            throw new Unreadable(
                    413, "the body of the request has more than " + MOST_BYTES + " bytes once it is decoded");
        }
        return decoded;
    }

    private static boolean beginsAsGzip(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] & 0xff) == MAGIC_1 && (bytes[1] & 0xff) == MAGIC_2;
    }

    static void send(Response answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        for (Header field : answer.headers()) {
            response.setHeader(field.name(), field.value());
        }
        byte[] bytes = answer.body().bytes();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** A request whose body was read and decoded. */
    private static final class Decoded extends HttpServletRequestWrapper {

        private final byte[] body;

        Decoded(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isCoding(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isCoding(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !isCoding(name))
                    .toList());
        }

        /** Nothing: WireMock would take a form apart, and give up on one that is malformed. The header field itself stays. */
        @Override
        public @Nullable String getContentType() {
            return null;
        }

        private static boolean isCoding(String name) {
            return name.equalsIgnoreCase("Content-Encoding");
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }
    }

    /** Bytes that are there. */
    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("WireMock reads bodies in one piece");
        }
    }
}
