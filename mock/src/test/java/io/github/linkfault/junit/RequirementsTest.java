package io.github.linkfault.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What a class requires of its client at the end. */
class RequirementsTest {

    @Test
    void a_client_that_does_what_the_documents_ask_passes() {
        EngineExecutionResults run = run(SampleClients.PassesTheExam.class);
        assertThat(run.testEvents().succeeded().count()).isPositive();
        assertThat(failures(run)).isEmpty();
    }

    @Test
    void a_class_fails_once_for_all_that_is_missing_though_each_test_passes() {
        EngineExecutionResults run = run(SampleClients.FailsTheExam.class);
        assertThat(run.testEvents().failed().count()).isZero();
        assertThat(run.testEvents().succeeded().count()).isEqualTo(2);
        assertThat(failures(run)).singleElement().satisfies(failure -> assertThat(failure)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "The client under test does not pass the mock's exam.\n- Coverage 90% is required")
                .hasMessageContaining("Never met: aerosync/getBalance/")
                .hasMessageContaining("\n- retried-never: "));
    }

    @Test
    void a_coverage_that_is_no_share_is_told() {
        assertThat(failures(run(SampleClients.RequiresNonsense.class)))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .isInstanceOf(ExtensionConfigurationException.class)
                        .hasMessage("@LinkfaultMock: requireCoverage = \"ninety\"; expected a share from 0% to 100%,"
                                + " such as \"90%\"."));
    }

    private static List<Throwable> failures(EngineExecutionResults run) {
        return run.containerEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow())
                .toList();
    }

    private static EngineExecutionResults run(Class<?> sample) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(sample))
                .execute();
    }
}
