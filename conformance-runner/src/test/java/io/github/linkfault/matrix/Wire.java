package io.github.linkfault.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** The stand-in's end of a connection. Every method gives up, with an exception, when the client has hung up. */
final class Wire {

    private final Socket socket;
    private final OutputStream out;
    private long sent;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        socket.setTcpNoDelay(true);
    }

    InputStream in() throws IOException {
        return socket.getInputStream();
    }

    /** A whole answer in one piece. */
    void send(Reply reply) throws IOException {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(reply.head().getBytes(UTF_8));
        whole.writeBytes(reply.bytes());
        send(whole.toByteArray());
        if (reply.isLast()) {
            close();
        }
    }

    void send(String text) throws IOException {
        send(text.getBytes(UTF_8));
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        sent += bytes.length;
    }

    /** The same bytes again and again. */
    void flood(String text, long bytes) throws IOException {
        byte[] block = text.repeat(Math.max(1, 65_536 / text.length())).getBytes(UTF_8);
        for (long left = bytes; left > 0; left -= block.length) {
            send(block);
        }
    }

    /** The bytes one at a time. */
    void drip(byte[] bytes, long millis) throws IOException {
        for (byte octet : bytes) {
            send(new byte[] {octet});
            pause(millis);
        }
    }

    void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    /** Says nothing more until the client hangs up. */
    void keepSilent() throws IOException {
        in().transferTo(OutputStream.nullOutputStream());
        close();
    }

    void close() throws IOException {
        socket.close();
    }

    /** Ends the connection with a reset in place of an orderly close. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    boolean isClosed() {
        return socket.isClosed();
    }

    /** How many bytes the client's side has taken. */
    long sent() {
        return sent;
    }
}
