package io.github.linkfault.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.exchange.Secrets;
import io.github.linkfault.judge.Judge;
import io.github.linkfault.mock.JdkClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.json.JsonMapper;

/** The test classes of clients, right and wrong, on which the extension is proved; they run only inside its own tests. */
final class SampleClients {

    private SampleClients() {}

    /** A client of getBalance that builds its own request from what it is given, and tells every error by its code. */
    static class HandlesEveryError {
        @EveryError(api = "aerosync", operation = "getBalance")
        void names_the_error(Entry entry, Provocation provocation) {
            assertThat(code(balance(provocation))).isEqualTo(entry.code());
        }
    }

    /** A client that takes every 405 for a wrong method. */
    static class MistakesOneError {
        @EveryError(api = "aerosync", operation = "getBalance")
        void names_the_error(Entry entry, Provocation provocation) {
            Response response = balance(provocation);
            assertThat(response.status() == 405 ? "wrong method" : code(response))
                    .isEqualTo(entry.code());
        }
    }

    /** A client that throws something of its own at one error. */
    static class DiesOfOneError {
        @EveryError(api = "aerosync", operation = "getBalance")
        void names_the_error(Provocation provocation) {
            if (balance(provocation).status() == 405) {
                throw new IllegalStateException("no such status");
            }
        }
    }

    /** A test that is not for every error. */
    static class LeavesOneErrorOut {
        @EveryError(api = "aerosync", operation = "getBalance")
        void names_the_error(Entry entry, Provocation provocation) {
            Assumptions.assumeFalse(entry.id().endsWith("AC-105"));
            assertThat(code(balance(provocation))).isEqualTo(entry.code());
        }
    }

    static class AsksForAnUnknownOperation {
        @EveryError(api = "aerosync", operation = "getBalances")
        void never_runs() {}
    }

    static class AsksForTheWidget {
        @EveryError(api = "aerosync", operation = "widget")
        void never_runs() {}
    }

    /** A client that meets every error of an operation, gets a new token where its own is refused, and tries again after a pause. */
    @LinkfaultMock(requireCoverage = "70%", requireGrade = true)
    static class PassesTheExam {
        @EveryError(api = "aerosync", operation = "getBalance")
        void names_the_error(Entry entry, Provocation provocation) throws InterruptedException {
            Response response = balance(provocation);
            assertThat(code(response)).isEqualTo(entry.code());
            if (entry.action().retry().equals("with-backoff")) {
                Thread.sleep(200);
                balance(provocation);
            }
            if ("AC-001".equals(entry.code())) {
                newToken(provocation);
            }
        }

        private static void newToken(Provocation provocation) {
            String keys = "{\"apiKey\":\"mock-aerosync-key\",\"apiSecret\":\"mock-aerosync-secret\"}";
            Map<String, String> json = Map.of("Content-Type", "application/json");
            assertThat(send("POST", provocation.baseUrl() + "/token", json, keys)
                            .status())
                    .isEqualTo(200);
        }
    }

    /** A client that sends a request again which must not be, and meets one error of its operation; its tests all pass. */
    @LinkfaultMock(requireCoverage = "90", requireGrade = true)
    static class FailsTheExam {
        @EveryError(api = "aerosync", operation = "getBalance")
        void sends_twice(Entry entry, Provocation provocation) {
            Assumptions.assumeTrue(entry.id().endsWith("AC-105"));
            assertThat(code(balance(provocation))).isEqualTo(entry.code());
            assertThat(code(balance(provocation))).isEqualTo(entry.code());
        }

        /** A nested class is no class of its own to the exam. */
        @Nested
        class Inside {
            @Test
            void passes(MockUrls urls) {
                assertThat(urls.url()).startsWith("http://127.0.0.1:");
            }
        }
    }

    @LinkfaultMock(requireCoverage = "ninety")
    static class RequiresNonsense {
        @Test
        void passes(MockUrls urls) {
            assertThat(urls.url()).startsWith("http://127.0.0.1:");
        }
    }

    /** A plain test and a nested class share the mock. */
    @LinkfaultMock
    static class TakesTheUrls {
        @Test
        void reports(MockUrls urls, TestReporter reporter) {
            reporter.publishEntry("outer", urls.baseUrl("aerosync"));
            assertThat(send("GET", urls.url() + "/widget?error=AR-100", Map.of(), "")
                            .status())
                    .isEqualTo(200);
        }

        @Nested
        class Inside {
            @Test
            void reports(MockUrls urls, TestReporter reporter) {
                reporter.publishEntry("nested", urls.baseUrl("aerosync"));
            }
        }
    }

    @LinkfaultMock
    static class TakesItsOwnUrls {
        @Test
        void reports(MockUrls urls, TestReporter reporter) {
            reporter.publishEntry("other", urls.baseUrl("aerosync"));
        }
    }

    /** Sends each request as it is handed over, and has the answer judged. */
    static class SendsEveryRequest {

        private static final Catalog CATALOG = Catalog.bundled();

        @EveryError(api = "aerosync", operation = "createToken")
        void createToken(Entry entry, Provocation provocation) {
            conforms(entry, provocation);
        }

        @EveryError(api = "aerosync", operation = "getAccount")
        void getAccount(Entry entry, Provocation provocation) {
            conforms(entry, provocation);
        }

        @EveryError(api = "aerosync", operation = "getBalance")
        void getBalance(Entry entry, Provocation provocation) {
            conforms(entry, provocation);
        }

        @EveryError(api = "aerosync", operation = "refreshBalance")
        void refreshBalance(Entry entry, Provocation provocation) {
            conforms(entry, provocation);
        }

        @EveryError(api = "aerosync", operation = "getJob")
        void getJob(Entry entry, Provocation provocation) {
            conforms(entry, provocation);
        }

        @EveryError(api = "aerosync", operation = "answerMfa")
        void answerMfa(Entry entry, Provocation provocation) {
            conforms(entry, provocation);
        }

        @EveryError(api = "aerosync", operation = "createIdentityJob")
        void createIdentityJob(Entry entry, Provocation provocation) {
            conforms(entry, provocation);
        }

        @EveryError(api = "aerosync", operation = "getIdentity")
        void getIdentity(Entry entry, Provocation provocation) {
            conforms(entry, provocation);
        }

        @EveryError(api = "aerosync", operation = "createTransactionsJob")
        void createTransactionsJob(Entry entry, Provocation provocation) {
            conforms(entry, provocation);
        }

        @EveryError(api = "aerosync", operation = "getTransactions")
        void getTransactions(Entry entry, Provocation provocation) {
            conforms(entry, provocation);
        }

        @EveryError(api = "aerosync", operation = "getRefreshJob")
        void getRefreshJob(Entry entry, Provocation provocation) {
            conforms(entry, provocation);
        }

        @EveryError(api = "fuse", operation = "createSession")
        void createSession(Entry entry, Provocation provocation) {
            conforms(entry, provocation);
        }

        @EveryError(api = "fuse", operation = "getAccounts")
        void getAccounts(Entry entry, Provocation provocation) {
            conforms(entry, provocation);
        }

        @EveryError(api = "fuse", operation = "getBalances")
        void getBalances(Entry entry, Provocation provocation) {
            conforms(entry, provocation);
        }

        @EveryError(api = "fuse", operation = "syncConnection")
        void syncConnection(Entry entry, Provocation provocation) {
            conforms(entry, provocation);
        }

        @EveryError(api = "fuse", operation = "getEntity")
        void getEntity(Entry entry, Provocation provocation) {
            conforms(entry, provocation);
        }

        private static void conforms(Entry entry, Provocation sent) {
            Request request = new Request(sent.method(), sent.url(), Headers.of(sent.headers()), Body.of(sent.body()));
            Response response = send(sent.method(), sent.url(), sent.headers(), sent.body());
            assertThat(new Judge(CATALOG)
                            .judge(entry, new Exchange(request, response), sent.values(), Secrets.NONE)
                            .findings())
                    .isEmpty();
        }
    }

    private static Response balance(Provocation provocation) {
        return send(
                "GET",
                provocation.baseUrl() + "/accounts/" + provocation.required("connectionId") + "/balance",
                Map.of("Authorization", "Bearer " + provocation.required("token")),
                "");
    }

    private static String code(Response response) {
        return JsonMapper.shared()
                .readTree(response.body().text())
                .at("/error/code")
                .asString();
    }

    private static Response send(String method, String url, Map<String, String> headers, String body) {
        try (var client = new JdkClient(Duration.ofSeconds(10))) {
            return (Response) client.send(new Request(method, url, Headers.of(headers), Body.of(body)));
        }
    }
}
