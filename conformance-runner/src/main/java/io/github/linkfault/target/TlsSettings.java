package io.github.linkfault.target;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * What TLS connections to one API trust and show.
 *
 * <p>Safe for use by several threads.
 */
final class TlsSettings {

    /**
     * A certificate for clients.
     *
     * @param chain the certificate, then those that issued it
     */
    record ClientCertificate(PrivateKey key, List<X509Certificate> chain) {}

    /** The JDK's authorities and no client certificate. */
    static final TlsSettings STANDARD = new TlsSettings(List.of(), null);

    private final List<X509Certificate> authorities;
    private final @Nullable ClientCertificate client;
    private @Nullable SSLSocketFactory factory;

    /** @param authorities trusted beside the JDK's own */
    TlsSettings(List<X509Certificate> authorities, @Nullable ClientCertificate client) {
        this.authorities = List.copyOf(authorities);
        this.client = client;
    }

    boolean hasClientCertificate() {
        return client != null;
    }

    /**
     * Encrypts a connection. The server must have a certificate for this host.
     *
     * @throws IOException when the handshake fails; an {@link UntrustedCertificate} among its causes names the certificate
     */
    Socket secure(Socket plain, String host, int port) throws IOException {
        var tls = (SSLSocket) factory().createSocket(plain, host, port, true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        // A server without HTTP/1.1 then says so in the handshake (RFC 7301).
        parameters.setApplicationProtocols(new String[] {"http/1.1"});
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        return tls;
    }

    private synchronized SSLSocketFactory factory() throws IOException {
        if (factory == null) {
            try {
                var context = SSLContext.getInstance("TLS");
                context.init(keys(), new TrustManager[] {new NamingTrustManager(trust())}, null);
                factory = context.getSocketFactory();
            } catch (GeneralSecurityException unusable) {
                throw new IOException("the JDK cannot use these certificates", unusable);
            }
        }
        return factory;
    }

    private X509ExtendedTrustManager trust() throws GeneralSecurityException, IOException {
        X509ExtendedTrustManager standard = manager(null);
        if (authorities.isEmpty()) {
            return standard;
        }
        KeyStore all = empty();
        int number = 0;
        for (X509Certificate each : standard.getAcceptedIssuers()) {
            all.setCertificateEntry("jdk-" + number++, each);
        }
        for (X509Certificate each : authorities) {
            all.setCertificateEntry("own-" + number++, each);
        }
        return manager(all);
    }

    private static X509ExtendedTrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return (X509ExtendedTrustManager) trust.getTrustManagers()[0];
    }

    private KeyManager @Nullable [] keys() throws GeneralSecurityException, IOException {
        if (client == null) {
            return null;
        }
        KeyStore store = empty();
        // The store never leaves the memory.
        char[] password = "none".toCharArray();
        store.setKeyEntry("client", client.key(), password, client.chain().toArray(new X509Certificate[0]));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        return keys.getKeyManagers();
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        return store;
    }
}
