package io.github.linkfault.mock;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A key and a self-signed certificate for one start of the mock. The JDK's own keytool makes them: the JDK has no public call
 * for it, and the certificate inside WireMock has a private key that everybody has.
 *
 * @param keyStore a PKCS #12 file, only readable by its owner
 * @param pem the certificate as PEM
 */
record Certificate(Path keyStore, String password, String pem) implements AutoCloseable {

    private static final String PASSWORD_VARIABLE = "LINKFAULT_KEY_STORE";
    private static final int LONGEST_SECONDS = 60;

    /** Makes one for localhost, 127.0.0.1, ::1 and this host. */
    static Certificate make(String host) {
        try {
            Path folder = Files.createTempDirectory("linkfault-tls");
            Path file = folder.resolve("mock.p12");
            try {
                String password = UUID.randomUUID().toString();
                run(file, password, host);
                return new Certificate(file, password, pem(file, password));
            } catch (IOException | GeneralSecurityException | RuntimeException failed) {
                remove(file);
                throw failed;
            }
        } catch (IOException | GeneralSecurityException failed) {
            throw UnusableAddress.noCertificate(failed.getClass().getSimpleName());
        }
    }

    private static void run(Path file, String password, String host) throws IOException {
        boolean isAddress = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
        var keytool = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "mock",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=linkfault mock",
                "-validity",
                "30",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1,ip:::1," + (isAddress ? "ip:" : "dns:") + host,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass:env",
                PASSWORD_VARIABLE));
        keytool.environment().put(PASSWORD_VARIABLE, password);
        Process process = keytool.redirectErrorStream(true).start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw UnusableAddress.noCertificate("no end after " + LONGEST_SECONDS + " s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw UnusableAddress.noCertificate("interrupted");
        }
        if (process.exitValue() != 0) {
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            throw UnusableAddress.noCertificate(said.lines().findFirst().orElse("no message"));
        }
    }

    private static String pem(Path file, String password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(file)) {
            store.load(stream, password.toCharArray());
        }
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(store.getCertificate("mock").getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    }

    /** Removes the key from the disk; a server that has started has read it. */
    @Override
    public void close() {
        remove(keyStore);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(java.util.Objects.requireNonNull(file.getParent()));
        } catch (IOException kept) {
            // It lies in a folder that only its owner can read, under a password that nobody has.
        }
    }
}
