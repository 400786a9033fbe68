package io.github.linkfault.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many clients at once get what each of them asked for. */
class ConcurrencyTest {

    private static final int CLIENTS = 40;
    private static final int ROUNDS = 25;

    @Test
    void no_client_gets_anothers_answer() throws Exception {
        Catalog catalog = Catalog.bundled();
        List<Entry> errors = IndexTest.errors();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (MockServer mock = MockServer.start(catalog);
                var observer = new Caller(mock.url())) {
            SampleRequests samples = Samples.of(mock.url(), catalog);
            var work = new ArrayList<Callable<List<String>>>();
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                work.add(() -> {
                    var wrong = new ArrayList<String>();
                    try (var caller = new Caller(mock.url())) {
                        String mine = "/accounts/c0ffee%022x0000".formatted(number + 1);
                        for (int round = 0; round < ROUNDS; round++) {
                            Entry entry = errors.get((number * 31 + round) % errors.size());
                            var response =
                                    (io.github.linkfault.exchange.Response) caller.send(samples.preferring(entry));
                            if (!Caller.entry(response).equals(entry.id())) {
                                wrong.add(entry.id() + " was " + Caller.entry(response));
                            }
                            if (caller.aerosync("POST", mine + "/identity").status() != (round == 0 ? 200 : 409)) {
                                wrong.add("client " + number + " has not its own state");
                            }
                        }
                    }
                    return wrong;
                });
            }
            for (Future<List<String>> done : clients.invokeAll(work)) {
                assertThat(done.get()).isEmpty();
            }
            assertThat(Caller.json(observer.get("/coverage", Map.of()))
                            .at("/summary/requests")
                            .asInt())
                    .isEqualTo(2 * CLIENTS * ROUNDS);
        } finally {
            clients.shutdownNow();
        }
    }
}
