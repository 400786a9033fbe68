package io.github.linkfault.target;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates and keys in the files that a target file names. Messages name the file and what to do, never its contents. */
final class PemFile {

    /** A file that cannot be used; the message says why and what to do. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    /** More is no certificate. */
    private static final long LONGEST = 4 << 20;

    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");

    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    private PemFile() {}

    /** The certificates of a PEM file, at least one. */
    static List<X509Certificate> certificates(Path file) throws Unusable {
        String text = new String(bytes(file), US_ASCII);
        var certificates = new ArrayList<X509Certificate>();
        try {
            var factory = CertificateFactory.getInstance("X.509");
            for (Matcher block = BLOCK.matcher(text); block.find(); ) {
                if (block.group(1).equals("CERTIFICATE") || block.group(1).equals("TRUSTED CERTIFICATE")) {
                    byte[] der = Base64.getMimeDecoder().decode(block.group(2));
                    certificates.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
                }
            }
        } catch (CertificateException | IllegalArgumentException broken) {
            throw new Unusable("a certificate in " + file + " cannot be read; export it again as PEM");
        }
        if (certificates.isEmpty()) {
            throw new Unusable(file + " holds no certificate in PEM form (-----BEGIN CERTIFICATE-----);"
                    + " `openssl x509 -inform der -in FILE -out FILE.pem` makes one of a DER file");
        }
        return certificates;
    }

    /** The private key of a PEM file, which must be that of the certificate. */
    static PrivateKey key(Path file, X509Certificate certificate) throws Unusable {
        String text = new String(bytes(file), US_ASCII);
        for (Matcher block = BLOCK.matcher(text); block.find(); ) {
            String kind = block.group(1);
            if (kind.equals("PRIVATE KEY")) {
                return matching(decoded(block.group(2), file), certificate, file);
            }
            if (kind.endsWith(" PRIVATE KEY")) {
                throw new Unusable(
                        file + " holds a private key as \"" + kind + "\"; expected \"PRIVATE KEY\" (PKCS #8, not"
                                + " encrypted): `openssl pkcs8 -topk8 -nodes -in FILE -out FILE.pem`; or give a PKCS #12 file, whose"
                                + " password comes from the environment");
            }
        }
        throw new Unusable(file + " holds no private key in PEM form (-----BEGIN PRIVATE KEY-----)");
    }

    private static PrivateKey decoded(String base64, Path file) throws Unusable {
        for (String algorithm : ALGORITHMS) {
            try {
                var encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
                return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
            } catch (GeneralSecurityException | IllegalArgumentException another) {
                // The next algorithm may read it.
            }
        }
        throw new Unusable("the private key in " + file + " cannot be read; expected RSA, EC or EdDSA");
    }

    private static PrivateKey matching(PrivateKey key, X509Certificate certificate, Path file) throws Unusable {
        String kind = certificate.getPublicKey().getAlgorithm();
        String algorithm = kind.equals("RSA") ? "SHA256withRSA" : kind.equals("EC") ? "SHA256withECDSA" : kind;
        try {
            byte[] sample = certificate.getEncoded();
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(sample);
            byte[] signature = signing.sign();
            PublicKey counterpart = certificate.getPublicKey();
            signing.initVerify(counterpart);
            signing.update(sample);
            if (signing.verify(signature)) {
                return key;
            }
        } catch (GeneralSecurityException other) {
            // A key of another algorithm is the key of another certificate too.
        }
        throw new Unusable("the private key in " + file + " is not that of the certificate (subject "
                + certificate.getSubjectX500Principal().getName() + ")");
    }

    /** The key of a PKCS #12 file with its certificates. */
    static TlsSettings.ClientCertificate pkcs12(Path file, String password) throws Unusable {
        byte[] bytes = bytes(file);
        char[] characters = password.toCharArray();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), characters);
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    var chain = new ArrayList<X509Certificate>();
                    for (Certificate each : Objects.requireNonNull(store.getCertificateChain(alias))) {
                        chain.add((X509Certificate) each);
                    }
                    return new TlsSettings.ClientCertificate((PrivateKey) store.getKey(alias, characters), chain);
                }
            }
        } catch (IOException wrong) {
            throw new Unusable(
                    wrong.getCause() instanceof GeneralSecurityException
                            ? "the password does not open " + file
                            : file + " is no PKCS #12 file");
        } catch (GeneralSecurityException | RuntimeException unreadable) {
            throw new Unusable("the key in " + file + " cannot be read with this password");
        }
        throw new Unusable(file + " holds no private key");
    }

    private static byte[] bytes(Path file) throws Unusable {
        try {
            if (Files.isDirectory(file)) {
                throw new Unusable(file + " is a folder; expected a file");
            }
            if (Files.size(file) > LONGEST) {
                throw new Unusable(file + " is too long for a certificate or a key");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new Unusable(file + " does not exist; a path begins in the folder of the target file");
        } catch (IOException unreadable) {
            throw new Unusable(file + " cannot be read; check its permissions");
        }
    }
}
