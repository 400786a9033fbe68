import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A small API to check: {@code java LibraryServer.java 8200}. In one thing it is not what its manual says. */
class LibraryServer {

    private static final String ON_LOAN = "9780000000002";

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/v1/", LibraryServer::answer);
        server.start();
        System.out.println("Ready: http://127.0.0.1:" + port + "/v1");
    }

    private static void answer(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = call.getRequestURI().getPath();
        if (!"library-key-1".equals(call.getRequestHeaders().getFirst("Library-Key"))) {
            call.getResponseHeaders().set("WWW-Authenticate", "Library-Key");
            send(call, 401, error("INVALID_KEY", "The key is not valid."));
        } else if (path.startsWith("/v1/books/978000000000")) {
            send(call, 200, "{\"isbn\":\"" + path.substring("/v1/books/".length()) + "\",\"title\":\"A Book\"}");
        } else if (path.startsWith("/v1/books/")) {
            String isbn = path.substring("/v1/books/".length());
            send(call, 404, error("BOOK_NOT_FOUND", "No book has the ISBN " + isbn + "."));
        } else if (!body.contains("\"isbn\"")) {
            send(call, 400, error("MISSING_ISBN", "The member isbn is missing."));
        } else if (body.contains(ON_LOAN)) {
            send(call, 400, error("BOOK_ON_LOAN", "The book is on loan."));
        } else {
            send(call, 201, body);
        }
    }

    private static String error(String code, String message) {
        return "{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}";
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
