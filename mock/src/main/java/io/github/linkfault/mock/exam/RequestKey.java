package io.github.linkfault.mock.exam;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.exchange.Request;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Stream;

/**
 * What two requests have in common that are the same. Only digests are kept, so that no secret stays in memory.
 *
 * @param content method, URL, preferences and body
 * @param credentials the header fields that hold credentials
 */
record RequestKey(String content, String credentials) {

    static RequestKey of(Api api, Request request) {
        Stream<String> content = Stream.of(
                request.method(),
                request.url(),
                String.join(",", request.headers().all("Prefer").toList()));
        Stream<String> credentials = Stream.concat(
                        Stream.of("Authorization"), api.credentials().headers().keySet().stream())
                .map(name -> request.headers().first(name).orElse(""));
        return new RequestKey(digest(content, request.body().bytes()), digest(credentials, new byte[0]));
    }

    private static String digest(Stream<String> parts, byte[] rest) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(part -> {
                digest.update(part.getBytes(UTF_8));
                digest.update((byte) 0);
            });
            return Base64.getEncoder().encodeToString(digest.digest(rest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
