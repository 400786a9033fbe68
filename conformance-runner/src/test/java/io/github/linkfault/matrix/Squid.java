package io.github.linkfault.matrix;

import io.github.linkfault.vendor.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** squid as the way out of a company: it alone knows the names inside. */
final class Squid implements AutoCloseable {

    private static final List<Path> HELPERS =
            List.of(Path.of("/usr/lib/squid/basic_ncsa_auth"), Path.of("/usr/lib64/squid/basic_ncsa_auth"));

    private final Path folder;
    private final int port;
    private final Process process;

    private Squid(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts it in a folder of its own.
     *
     * @param user and password that it asks for; empty where it asks for none
     */
    static Squid start(Path folder, String user, String password) throws IOException {
        Machine machine = Machine.here();
        String program = machine.needs("squid").toString();
        Files.createDirectories(folder);
        // It gives up the rights of root, and then must write here all the same.
        for (Path each : List.of(folder, folder.resolve(".."))) {
            Files.setPosixFilePermissions(each.toRealPath(), PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        int port = Processes.freePort();
        Files.writeString(folder.resolve("hosts"), "127.0.0.1 staging.linkfault.test\n");
        String access = "http_access allow all\n";
        if (!user.isEmpty()) {
            Path helper = HELPERS.stream()
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> machine.lacks("squid has no basic_ncsa_auth"));
            Files.writeString(folder.resolve("hash"), "");
            Processes.run(
                    folder,
                    List.of(
                            "/bin/sh",
                            "-c",
                            "printf '%s:' '" + user + "' >passwords && openssl passwd -apr1 '" + password
                                    + "' >>passwords"));
            access = "auth_param basic program " + helper + " " + folder.resolve("passwords")
                    + "\nacl known proxy_auth REQUIRED\nhttp_access allow known\nhttp_access deny all\n";
        }
        Path file = Files.writeString(
                folder.resolve("squid.conf"),
                """
                http_port 127.0.0.1:PORT
                visible_hostname proxy.linkfault.test
                hosts_file FOLDER/hosts
                access_log stdio:FOLDER/access.log
                cache_log FOLDER/cache.log
                pid_filename FOLDER/squid.pid
                coredump_dir FOLDER
                cache deny all
                pinger_enable off
                netdb_filename none
                shutdown_lifetime 0 seconds
                dns_timeout 2 seconds
                dns_nameservers 127.0.0.1
                """.replace("PORT", String.valueOf(port)).replace("FOLDER", folder.toString()) + access);
        return new Squid(
                folder, port, Processes.serve(folder, "squid", port, List.of(program, "-N", "-f", file.toString())));
    }

    String authority() {
        return "127.0.0.1:" + port;
    }

    /** How many requests it has passed on or refused. */
    long requests() throws IOException {
        Path log = folder.resolve("access.log");
        try (var lines = Files.lines(log)) {
            return lines.count();
        }
    }

    @Override
    public void close() {
        Processes.stop(process);
    }
}
