package io.github.linkfault.matrix;

import io.github.linkfault.vendor.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A certificate authority of a company, made by openssl, and what it issues. */
final class PrivateAuthority {

    static final String NAMES = "DNS:localhost,DNS:staging.linkfault.test,IP:127.0.0.1,IP:::1";

    private final Path folder;
    private final String openssl;
    private final String name;

    private PrivateAuthority(Path folder, String openssl, String name) {
        this.folder = folder;
        this.openssl = openssl;
        this.name = name;
    }

    /** A new one; its certificate is {@code NAME.pem} in the folder. */
    static PrivateAuthority in(Path folder, String name) throws IOException {
        String openssl = Machine.here().needs("openssl").toString();
        var authority = new PrivateAuthority(folder, openssl, name);
        authority.run(
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
                "-keyout",
                name + ".key",
                "-out",
                name + ".pem",
                "-days",
                "30",
                "-subj",
                "/O=Acme/CN=" + name);
        return authority;
    }

    Path pem() {
        return folder.resolve(name + ".pem");
    }

    /** Issues {@code FILE.pem} with {@code FILE.key}, PKCS #8, for names as openssl writes them; 0 days are over at once. */
    void issue(String file, String names, int days) throws IOException {
        run(
                "req",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
                "-keyout",
                file + ".key",
                "-out",
                file + ".csr",
                "-subj",
                "/O=Acme/CN=" + file);
        Files.writeString(folder.resolve(file + ".ext"), names.isEmpty() ? "" : "subjectAltName=" + names + "\n");
        run(
                "x509",
                "-req",
                "-in",
                file + ".csr",
                "-CA",
                name + ".pem",
                "-CAkey",
                name + ".key",
                "-CAcreateserial",
                "-days",
                String.valueOf(days),
                "-extfile",
                file + ".ext",
                "-out",
                file + ".pem");
    }

    /** Packs an issued certificate and its key into {@code FILE.p12}. */
    void pack(String file, String password) throws IOException {
        run(
                "pkcs12",
                "-export",
                "-in",
                file + ".pem",
                "-inkey",
                file + ".key",
                "-out",
                file + ".p12",
                "-passout",
                "pass:" + password);
    }

    /** Writes the key of an issued certificate in the older form, as {@code FILE.old.key}. */
    void writeOldKey(String file) throws IOException {
        run("ec", "-in", file + ".key", "-out", file + ".old.key");
    }

    private void run(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(openssl));
        command.addAll(List.of(arguments));
        Processes.run(folder, command);
    }
}
