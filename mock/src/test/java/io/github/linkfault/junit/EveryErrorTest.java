package io.github.linkfault.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Failure;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.mock.JdkClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.opentest4j.AssertionFailedError;

/** The extension, seen from the run of a client's tests. */
class EveryErrorTest {

    private static final List<String> OF_GET_BALANCE = entries()
            .filter(entry -> entry.operationId().equals("getBalance"))
            .map(Entry::id)
            .toList();

    @Test
    void a_client_that_tells_every_error_passes_once_for_each_entry() {
        EngineExecutionResults run = run(SampleClients.HandlesEveryError.class);
        assertThat(OF_GET_BALANCE).contains("aerosync/getBalance/AC-105");
        assertThat(names(run.testEvents().succeeded().stream())).isEqualTo(OF_GET_BALANCE);
        assertThat(run.allEvents().failed().count()).isZero();
    }

    @Test
    void a_client_that_mistakes_one_error_fails_at_that_entry_alone() {
        EngineExecutionResults run = run(SampleClients.MistakesOneError.class);
        assertThat(names(run.testEvents().failed().stream())).containsExactly("aerosync/getBalance/AC-105");
        assertThat(run.testEvents().succeeded().count()).isEqualTo(OF_GET_BALANCE.size() - 1);
    }

    @Test
    void the_message_of_a_failure_names_the_entry_and_the_line_that_failed_stays_the_first() {
        AssertionFailedError failure = (AssertionFailedError) failure(SampleClients.MistakesOneError.class);
        assertThat(failure)
                .hasMessageStartingWith("aerosync/getBalance/AC-105: ")
                .hasMessageContaining("wrong method");
        Throwable original = Objects.requireNonNull(failure.getCause());
        assertThat(original).isInstanceOfSatisfying(AssertionFailedError.class, first -> {
            assertThat(failure.getExpected().getValue())
                    .isEqualTo(first.getExpected().getValue());
            assertThat(failure.getActual().getValue())
                    .isEqualTo(first.getActual().getValue());
        });
        assertThat(failure.getStackTrace()).isEqualTo(original.getStackTrace()).anyMatch(frame -> frame.getMethodName()
                .equals("names_the_error"));
    }

    @Test
    void what_is_thrown_beside_assertions_is_named_too_and_stays_an_error() {
        Throwable failure = failure(SampleClients.DiesOfOneError.class);
        assertThat(failure)
                .isNotInstanceOf(AssertionError.class)
                .hasMessage("aerosync/getBalance/AC-105: java.lang.IllegalStateException: no such status")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_test_that_is_aborted_does_not_fail() {
        EngineExecutionResults run = run(SampleClients.LeavesOneErrorOut.class);
        assertThat(names(run.testEvents().aborted().stream())).containsExactly("aerosync/getBalance/AC-105");
        assertThat(run.allEvents().failed().count()).isZero();
    }

    @Test
    @SuppressWarnings("deprecation")
    void the_mock_is_what_the_stores_of_every_supported_junit_close() {
        assertThat(org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource.class)
                .isAssignableFrom(RunningMock.class);
        assertThat(AutoCloseable.class).isAssignableFrom(RunningMock.class);
    }

    @Test
    void an_older_junit_is_told_with_the_version_that_is_needed() {
        assertThatThrownBy(() -> JunitVersion.check("5.7.2"))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("Linkfault's extension needs JUnit Jupiter 5.8 or later, and the test class path has"
                        + " junit-jupiter-api 5.7.2. Raise the version of JUnit in the build.");
        for (String supported : Arrays.asList("5.8.0", "5.12.2", "6.0.0-M1", "10.1.0", "unspecified", null)) {
            assertThatCode(() -> JunitVersion.check(supported)).doesNotThrowAnyException();
        }
    }

    @Test
    void an_unknown_operation_is_told_with_those_that_there_are() {
        for (Class<?> sample :
                List.of(SampleClients.AsksForAnUnknownOperation.class, SampleClients.AsksForTheWidget.class)) {
            String operation = sample == SampleClients.AsksForTheWidget.class ? "widget" : "getBalances";
            EngineExecutionResults run = run(sample);
            assertThat(run.testEvents().started().count()).isZero();
            run.containerEvents()
                    .failed()
                    .assertThatEvents()
                    .hasSize(1)
                    .haveExactly(
                            1,
                            event(
                                    displayName("never_runs()"),
                                    finishedWithFailure(
                                            message(
                                                    "@EveryError: aerosync has no operation \"" + operation
                                                            + "\" with documented errors. Its operations: createToken, getAccount,"
                                                            + " getBalance, refreshBalance, getJob, answerMfa, createIdentityJob,"
                                                            + " getIdentity, createTransactionsJob, getTransactions, getRefreshJob."))));
        }
    }

    @Test
    void each_request_is_answered_with_its_entry_in_parallel_too() {
        EngineExecutionResults run =
                parallel(SampleClients.SendsEveryRequest.class, SampleClients.HandlesEveryError.class);
        assertThat(names(run.testEvents().failed().stream())).isEmpty();
        assertThat(names(run.testEvents().succeeded().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(entries().filter(Entry::isFailure).map(Entry::id), OF_GET_BALANCE.stream())
                                .toList());
    }

    @Test
    void each_top_level_class_has_its_own_mock_which_its_nested_classes_share_and_which_ends_with_it() {
        EngineExecutionResults run = parallel(SampleClients.TakesTheUrls.class, SampleClients.TakesItsOwnUrls.class);
        assertThat(run.testEvents().failed().stream()).isEmpty();
        Map<String, String> urls = new TreeMap<>();
        run.allEvents().reportingEntryPublished().stream()
                .flatMap(entry -> entry.getPayload(org.junit.platform.engine.reporting.ReportEntry.class).stream())
                .forEach(entry -> urls.putAll(entry.getKeyValuePairs()));
        assertThat(urls).hasSize(3);
        assertThat(urls.get("outer"))
                .endsWith("/v2")
                .isEqualTo(urls.get("nested"))
                .isNotEqualTo(urls.get("other"));
        try (var client = new JdkClient(Duration.ofSeconds(5))) {
            assertThat(urls.values())
                    .allSatisfy(url -> assertThat(client.send(new Request("GET", url, Headers.NONE, Body.EMPTY)))
                            .isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.kind())
                                    .isEqualTo(Failure.Kind.UNREACHABLE)));
        }
    }

    /** What the one failing test of a sample threw. */
    private static Throwable failure(Class<?> sample) {
        return run(sample).testEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow())
                .reduce((one, another) -> {
                    throw new AssertionError("two failures: " + one + ", " + another);
                })
                .orElseThrow();
    }

    /** The entries that travel over the API. */
    private static Stream<Entry> entries() {
        return Catalog.bundled().entries().stream().filter(entry -> entry.operation() != null);
    }

    private static List<String> names(Stream<Event> events) {
        return events.map(Event::getTestDescriptor)
                .map(TestDescriptor::getDisplayName)
                .toList();
    }

    private static EngineExecutionResults run(Class<?> sample) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(sample))
                .execute();
    }

    private static EngineExecutionResults parallel(Class<?>... samples) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(Stream.of(samples)
                        .map(sample -> selectClass(sample))
                        .toArray(org.junit.platform.engine.DiscoverySelector[]::new))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .execute();
    }
}
