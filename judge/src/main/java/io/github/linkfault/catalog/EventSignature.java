package io.github.linkfault.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How the requests with an API's events are signed: HMAC-SHA256 (RFC 2104, FIPS 180-4) of the body as it was sent, byte by byte, in
 * hexadecimal digits, behind a prefix, in one header field.
 *
 * @param header the header field: {@code X-Webhook-Signature}
 * @param prefix what its value begins with: {@code sha256=}
 */
public record EventSignature(String header, String prefix) {

    /** The name in data of the only algorithm. */
    static final String ALGORITHM = "HMAC-SHA256";

    private static final String JAVA_NAME = "HmacSHA256";
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    /** The value of the header field for a body. */
    public String of(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(JAVA_NAME);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), JAVA_NAME));
            return prefix + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java runtime has " + JAVA_NAME, impossible);
        }
    }

    /** Whether a value of the header field is that of this body; takes the same time wherever they differ. */
    public boolean verifies(String value, byte[] body, String secret) {
        return MessageDigest.isEqual(of(body, secret).getBytes(UTF_8), value.getBytes(UTF_8));
    }

    /** Whether a value of the header field can be a signature at all: the prefix, and 64 small hexadecimal digits. */
    public boolean hasForm(String value) {
        return value.startsWith(prefix)
                && DIGITS.matcher(value.substring(prefix.length())).matches();
    }
}
