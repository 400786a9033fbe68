package io.github.linkfault.exchange;

/**
 * A complete HTTP response.
 *
 * @param status the status code, a number of three digits; the reason phrase is not kept, since HTTP gives it no meaning
 */
public record Response(int status, Headers headers, Body body) implements Answer {

    /** This response with another status. */
    public Response withStatus(int other) {
        return new Response(other, headers, body);
    }

    /** This response with other header fields. */
    public Response withHeaders(Headers other) {
        return new Response(status, other, body);
    }

    /** This response with another body. */
    public Response withBody(Body other) {
        return new Response(status, headers, other);
    }
}
