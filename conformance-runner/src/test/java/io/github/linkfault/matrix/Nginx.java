package io.github.linkfault.matrix;

import io.github.linkfault.vendor.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** nginx in front of a stand-in, on 127.0.0.1 and ::1. */
final class Nginx implements AutoCloseable {

    /** A server of nginx: where it listens and what it does, in nginx's words. */
    private record Server(int port, String listen, String directives) {}

    private final Path folder;
    private final String program;
    private final List<Server> servers = new ArrayList<>();
    private final StringBuilder logs = new StringBuilder();
    private @Nullable Process process;

    Nginx(Path folder) {
        this.folder = folder;
        this.program = Machine.here().needs("nginx").toString();
    }

    /** Adds a server that speaks TLS with an issued certificate; returns its port. */
    int tls(String certificate, String more) throws IOException {
        return add(
                " ssl",
                "ssl_certificate %s/%s.pem; ssl_certificate_key %s/%s.key; %s"
                        .formatted(folder, certificate, folder, certificate, more));
    }

    /** Adds a server without TLS; returns its port. */
    int plain(String listen, String more) throws IOException {
        return add(listen, more);
    }

    private int add(String listen, String directives) throws IOException {
        int port = Processes.freePort();
        servers.add(new Server(port, listen, directives));
        return port;
    }

    /** Logs the requests to all servers too: a file in the folder, the name of its format, and what declares that, or nothing. */
    void log(String file, String format, String declaration) {
        logs.append("\n%s access_log %s/%s %s;".formatted(declaration, folder, file, format));
    }

    /** Passes requests on, whatever host they name. */
    static String to(String authority) {
        return "location / { proxy_pass http://" + authority + "; proxy_http_version 1.1; proxy_set_header Host "
                + authority + "; proxy_set_header Connection ''; proxy_buffering on; }";
    }

    Nginx start() throws IOException {
        var text = new StringBuilder("daemon off; master_process off; worker_processes 1; pid ")
                .append(folder)
                .append("/nginx.pid; error_log ")
                .append(folder)
                .append("/nginx.log; events {}\nhttp { ")
                .append(logs.isEmpty() ? "access_log off;" : logs)
                .append('\n');
        for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            text.append(kind + "_temp_path " + folder + "/nginx-" + kind + ";\n");
        }
        for (Server server : servers) {
            text.append("server { listen 127.0.0.1:%d%s; listen [::1]:%d%s; %s }\n"
                    .formatted(server.port(), server.listen(), server.port(), server.listen(), server.directives()));
        }
        Path file = Files.writeString(folder.resolve("nginx.conf"), text.append("}\n"));
        process = Processes.serve(
                folder,
                "nginx",
                servers.get(0).port(),
                List.of(program, "-p", folder.toString(), "-c", file.toString(), "-e", folder + "/nginx.log"));
        return this;
    }

    @Override
    public void close() {
        if (process != null) {
            Processes.stop(process);
        }
    }
}
