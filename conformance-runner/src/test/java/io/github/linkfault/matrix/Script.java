package io.github.linkfault.matrix;

import java.io.IOException;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** What the stand-in does with a request, knowing the right reply to it. */
@FunctionalInterface
interface Script {

    /** Sends the right reply. */
    Script RIGHT = (request, reply, wire) -> wire.send(reply);

    void play(Received request, Reply reply, Wire wire) throws IOException;

    /** Sends a changed reply. */
    static Script reply(UnaryOperator<Reply> change) {
        return (request, reply, wire) -> wire.send(change.apply(reply));
    }

    /** Sends a reply that repeats something of the request. */
    static Script echo(BiFunction<Reply, Received, Reply> change) {
        return (request, reply, wire) -> wire.send(change.apply(reply, request));
    }
}
