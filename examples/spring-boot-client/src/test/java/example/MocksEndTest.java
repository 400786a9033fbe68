package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.linkfault.junit.LinkfaultMock;
import io.github.linkfault.junit.MockUrls;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What was opened for a test class is closed after it, with the JUnit that the build pins. */
class MocksEndTest {

    private static final List<URI> SEEN = new ArrayList<>();

    @Test
    void each_mock_ends_with_its_test_class() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(One.class), selectClass(Another.class))
                .execute()
                .testEvents()
                .assertStatistics(run -> run.succeeded(2).failed(0));
        assertThat(SEEN).hasSize(2).doesNotHaveDuplicates().allSatisfy(url -> assertThatThrownBy(() -> connect(url))
                .isInstanceOf(ConnectException.class));
    }

    private static void connect(URI url) throws Exception {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), url.getPort()), 5_000);
        }
    }

    private static void use(MockUrls mock) throws Exception {
        URI url = URI.create(mock.url());
        connect(url);
        SEEN.add(url);
    }

    @LinkfaultMock
    static class One {
        @Test
        void listens(MockUrls mock) throws Exception {
            use(mock);
        }
    }

    @LinkfaultMock
    static class Another {
        @Test
        void listens(MockUrls mock) throws Exception {
            use(mock);
        }
    }
}
