package io.github.linkfault.target;

import io.github.linkfault.input.YamlInput;
import io.github.linkfault.target.TlsSettings.ClientCertificate;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the members of a section that say how the API is reached: {@code trust}, {@code clientCertificate}, {@code proxy}. */
final class ConnectionMembers {

    /** Their names. */
    static final List<String> NAMES = List.of("trust", "clientCertificate", "proxy");

    /** What a file says that goes straight, whatever the environment. */
    private static final String NO_PROXY = "none";

    private final YamlInput file;
    private final Path folder;
    private final ProxyVariables variables;
    private final Map<String, String> environment;
    private final UnaryOperator<String> text;
    private final BinaryOperator<String> secret;

    /**
     * @param folder where relative paths begin
     * @param text gives the text at a JSON Pointer, with variables replaced
     * @param secret keeps a value, the second, out of every output, under the name that comes first; returns the value
     */
    ConnectionMembers(
            YamlInput file,
            Path folder,
            Map<String, String> environment,
            UnaryOperator<String> text,
            BinaryOperator<String> secret) {
        this.file = file;
        this.folder = folder;
        this.environment = environment;
        this.variables = new ProxyVariables(environment);
        this.text = text;
        this.secret = secret;
    }

    /**
     * The settings of a section; what is wrong with it is noted as a fault of the file.
     *
     * @param at the section, as a JSON Pointer
     * @param baseUrl as it is sent; empty where it is at fault
     */
    ConnectionSettings read(String api, String at, String baseUrl) {
        var tls = new TlsSettings(authorities(at + "/trust"), clientCertificate(api, at + "/clientCertificate"));
        return new ConnectionSettings(api, tls, proxy(api, at, baseUrl));
    }

    private List<X509Certificate> authorities(String at) {
        Path path = path(at);
        if (path == null) {
            return List.of();
        }
        try {
            return PemFile.certificates(path);
        } catch (PemFile.Unusable fault) {
            file.fault(at, String.valueOf(fault.getMessage()));
            return List.of();
        }
    }

    private @Nullable ClientCertificate clientCertificate(String api, String at) {
        JsonNode node = file.root().at(at);
        if (!node.isObject()) {
            return null;
        }
        boolean packed = node.has("pkcs12");
        Path first = path(at + (packed ? "/pkcs12" : "/certificate"));
        Path key = path(at + "/key");
        String password = node.has("password")
                ? secret.apply(api + "_clientCertificate_password", text.apply(at + "/password"))
                : "";
        if (first == null || (!packed && key == null)) {
            // The schema has told what is missing.
            return null;
        }
        try {
            if (packed) {
                return PemFile.pkcs12(first, password);
            }
            List<X509Certificate> chain = PemFile.certificates(first);
            return new ClientCertificate(PemFile.key(java.util.Objects.requireNonNull(key), chain.get(0)), chain);
        } catch (PemFile.Unusable fault) {
            file.fault(at, String.valueOf(fault.getMessage()));
            return null;
        }
    }

    private @Nullable Path path(String at) {
        if (!file.root().at(at).isString()) {
            return null;
        }
        try {
            return folder.resolve(text.apply(at));
        } catch (InvalidPathException noPath) {
            file.fault(at, "no path of a file");
            return null;
        }
    }

    /** The proxy of the file, or that of the environment. */
    private @Nullable ProxyServer proxy(String api, String at, String baseUrl) {
        String member = at + "/proxy";
        if (file.root().at(member).isString()) {
            String url = text.apply(member);
            if (url.equals(NO_PROXY) || url.isEmpty()) {
                return null;
            }
            return kept(
                    api + "_proxy",
                    ProxyServer.of(url, api + ".proxy")
                            .orElseGet(() -> fault(member, ProxyServer.EXPECTED + "; or " + NO_PROXY)));
        }
        return Origin.of(baseUrl)
                .flatMap(variables::variable)
                .map(name -> kept(
                        name,
                        ProxyServer.of(environment.getOrDefault(name, ""), name)
                                .orElseGet(() -> fault(
                                        at + "/baseUrl",
                                        "the environment variable " + name + " applies and is no proxy: "
                                                + ProxyServer.EXPECTED
                                                + ". Correct it, name the host in NO_PROXY, or write"
                                                + " proxy: " + NO_PROXY))))
                .orElse(null);
    }

    private @Nullable ProxyServer fault(String at, String message) {
        file.fault(at, message);
        return null;
    }

    private @Nullable ProxyServer kept(String name, @Nullable ProxyServer proxy) {
        if (proxy != null && proxy.credentials() != null && !proxy.password().isEmpty()) {
            var unused = secret.apply(name + "_credentials", proxy.credentials());
            unused = secret.apply(name + "_password", proxy.password());
        }
        return proxy;
    }
}
