package io.github.linkfault.proxy;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Header;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** WireMock's requests and header fields as Linkfault's, and the other way round. */
final class Wire {

    /** What of a body is judged; a longer one is cut off. */
    private static final int LONGEST_BODY = 1 << 20;

    private Wire() {}

    static Request request(com.github.tomakehurst.wiremock.http.Request request) {
        return new Request(
                request.getMethod().value(),
                request.getAbsoluteUrl(),
                headers(request.getHeaders()),
                request.getBody() == null ? Body.EMPTY : Body.of(request.getBody()));
    }

    static Headers headers(@Nullable HttpHeaders headers) {
        var fields = new ArrayList<Header>();
        if (headers != null) {
            for (HttpHeader field : headers.all()) {
                field.values().forEach(value -> fields.add(new Header(field.key(), value)));
            }
        }
        return new Headers(fields);
    }

    static HttpHeaders headers(Headers headers) {
        List<HttpHeader> fields = new ArrayList<>();
        headers.forEach(field -> fields.add(new HttpHeader(field.name(), field.value())));
        return new HttpHeaders(fields);
    }

    /** The body without the coding gzip; as it came where it is none. */
    static Body body(Headers headers, byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            return Body.EMPTY;
        }
        boolean packed =
                headers.all("Content-Encoding").anyMatch(coding -> coding.trim().equalsIgnoreCase("gzip"));
        try (InputStream plain =
                packed ? new GZIPInputStream(new ByteArrayInputStream(bytes)) : new ByteArrayInputStream(bytes)) {
            return Body.of(plain.readNBytes(LONGEST_BODY));
        } catch (IOException notGzip) {
            return Body.of(bytes);
        }
    }
}
