package io.github.linkfault.mock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import wiremock.jakarta.servlet.AsyncContext;
import wiremock.jakarta.servlet.ReadListener;
import wiremock.jakarta.servlet.ServletInputStream;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;

/** A body that has not arrived yet. It is gathered without a thread that waits, so that slow clients cannot take all of the mock's. */
final class SlowBody implements ReadListener {

    /** Where the request has its body once it is here. */
    static final String ATTRIBUTE = SlowBody.class.getName();

    /** So much of a body that is too long is read and dropped, so that its sender gets to read the answer. */
    private static final long MOST_READ = 256L * 1024 * 1024;

    private static final int CHUNK = 8192;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final AsyncContext waiting;
    private final ServletInputStream in;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private long read;

    private SlowBody(HttpServletRequest request, HttpServletResponse response) throws IOException {
        this.request = request;
        this.response = response;
        this.in = request.getInputStream();
        this.waiting = request.startAsync();
        // The connection has a time limit of its own.
        waiting.setTimeout(0);
    }

    /** Sends the request through the filters again once its body is here. */
    static void await(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var slow = new SlowBody(request, response);
        slow.in.setReadListener(slow);
    }

    @Override
    public void onDataAvailable() throws IOException {
        var chunk = new byte[CHUNK];
        while (in.isReady() && !in.isFinished()) {
            int length = in.read(chunk);
            read += Math.max(0, length);
            // One byte over the bound says that there was more.
            int room = BodyFilter.MOST_BYTES + 1 - body.size();
            body.write(chunk, 0, Math.max(0, Math.min(length, room)));
            if (read > MOST_READ) {
                onAllDataRead();
                return;
            }
        }
    }

    @Override
    public void onAllDataRead() {
        request.setAttribute(ATTRIBUTE, body.toByteArray());
        waiting.dispatch();
    }

    /** The rest of the body did not come in time, or never will. */
    @Override
    public void onError(Throwable lost) {
        try {
            BodyFilter.send(NoMatchResponse.noBody(408, "the body of the request did not arrive"), response);
        } catch (IOException gone) {
            // Nobody is there to read it.
        }
        waiting.complete();
    }
}
