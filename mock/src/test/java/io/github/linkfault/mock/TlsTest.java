package io.github.linkfault.mock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linkfault.catalog.Catalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Over TLS the mock is trusted with the certificate that it hands out, under each of its names, and not without it. */
class TlsTest {

    private static MockServer mock;

    @BeforeAll
    static void start() {
        mock = MockServer.start(Catalog.bundled(), new Binding("127.0.0.1", 0, true), served -> {});
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @Test
    void who_trusts_the_certificate_gets_an_answer_under_each_name() throws Exception {
        assertThat(mock.url()).startsWith("https://127.0.0.1:");
        for (String host : new String[] {"127.0.0.1", "localhost"}) {
            HttpsURLConnection connection = open(host, "/v2/accounts/any/balance");
            connection.setSSLSocketFactory(
                    trusting(mock.certificate().orElseThrow()).getSocketFactory());
            connection.setRequestProperty("Prefer", "error=AC-105");
            assertThat(connection.getResponseCode()).isEqualTo(405);
            assertThat(connection.getHeaderField("Linkfault-Entry")).isEqualTo("aerosync/getBalance/AC-105");
        }
    }

    @Test
    void the_certificate_and_the_target_file_are_handed_out() throws Exception {
        String pem = mock.certificate().orElseThrow();
        assertThat(read("/certificate.pem")).isEqualTo(pem).doesNotContain("PRIVATE KEY");
        assertThat(read("/target.yaml")).contains("baseUrl: " + mock.url() + "/v2");
        assertThat(read("/index.json")).contains("curl --cacert linkfault-mock.pem -sS -i");
    }

    @Test
    void who_does_not_trust_it_gets_none() throws IOException {
        HttpsURLConnection connection = open("127.0.0.1", "/");
        assertThatThrownBy(connection::getResponseCode).isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void two_mocks_have_two_keys() {
        try (MockServer other = MockServer.start(Catalog.bundled(), new Binding("localhost", 0, true), served -> {})) {
            assertThat(other.certificate()).isNotEqualTo(mock.certificate());
        }
    }

    private static String read(String path) throws IOException, GeneralSecurityException {
        HttpsURLConnection connection = open("127.0.0.1", path);
        connection.setSSLSocketFactory(
                trusting(mock.certificate().orElseThrow()).getSocketFactory());
        return new String(connection.getInputStream().readAllBytes(), UTF_8);
    }

    private static HttpsURLConnection open(String host, String path) throws IOException {
        return (HttpsURLConnection)
                URI.create(mock.url().replace("127.0.0.1", host) + path).toURL().openConnection();
    }

    private static SSLContext trusting(String pem) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry(
                "mock",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(pem.getBytes(UTF_8))));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
