package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.junit.EveryError;
import io.github.linkfault.junit.LinkfaultMock;
import io.github.linkfault.junit.MockUrls;
import io.github.linkfault.junit.Provocation;
import java.util.Map;
import org.junit.jupiter.api.Test;

// tag::test[]
@LinkfaultMock
class BalanceClientTest {

    private static final Map<String, Advice> ADVICE = Map.of(
            "fix-request", Advice.FIX_THE_REQUEST,
            "check-credentials", Advice.CHECK_CREDENTIALS,
            "retry-with-backoff", Advice.TRY_AGAIN_LATER,
            "reconnect", Advice.RECONNECT_THE_BANK,
            "check-connection-method", Advice.DO_WITHOUT_A_BALANCE);

    @EveryError(api = "aerosync", operation = "getBalance")
    void gives_the_advice_that_the_error_is_documented_with(Entry error, Provocation how) {
        var client = new BalanceClient(how.baseUrl(), how.required("token"));
        var failure = assertThrows(NoBalance.class, () -> client.balance(how.required("connectionId")));
        assertEquals(error.code(), failure.code());
        assertEquals(ADVICE.get(error.action().id()), failure.advice());
    }

    @Test
    void says_when_the_credentials_are_wrong(MockUrls mock) {
        var client = new BalanceClient(mock.baseUrl("aerosync"), "not-a-token");
        var failure = assertThrows(NoBalance.class, () -> client.balance("c0ffee00000000000000000000000000"));
        assertEquals(Advice.CHECK_CREDENTIALS, failure.advice());
    }
}
// end::test[]
