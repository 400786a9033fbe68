package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.junit.EveryError;
import io.github.linkfault.junit.Provocation;

/** A test that takes AC-106 for AC-104. Its build fails, and the console names the error. */
class MistakenClientTest {

    @EveryError(api = "aerosync", operation = "getBalance")
    void names_the_reason(Entry error, Provocation how) {
        var client = new BalanceClient(how.baseUrl(), how.required("token"));
        var failure = assertThrows(NoBalance.class, () -> client.balance(how.required("connectionId")));
        assertEquals(error.code(), failure.code().replace("AC-106", "AC-104"));
    }
}
