package example;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.junit.EveryError;
import io.github.linkfault.junit.LinkfaultMock;
import io.github.linkfault.junit.MockUrls;
import io.github.linkfault.junit.Provocation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.web.client.RestClient;

@LinkfaultMock
@SpringBootTest(properties = "spring.main.web-application-type=none")
class BalanceClientTest {

    @Autowired
    private ApplicationContext context;

    private final RestClient.Builder builder = RestClient.builder();

    @EveryError(api = "aerosync", operation = "getBalance")
    void names_every_error(Entry error, Provocation how) {
        var client = new BalanceClient(builder, how.baseUrl(), how.required("token"));
        assertThatThrownBy(() -> client.balance(how.required("connectionId")))
                .isInstanceOfSatisfying(NoBalance.class, failure -> assertThat(failure.code())
                        .isEqualTo(error.code()));
    }

    @Test
    void has_a_wiremock_of_its_own_beside(MockUrls mock) {
        var own = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        own.start();
        try {
            own.stubFor(WireMock.get("/accounts/1/balance").willReturn(okJson("{\"account\":{\"availableBalance\":7}}")));
            assertThat(new BalanceClient(builder, own.baseUrl(), "any").balance("1")).isEqualTo(7);
            assertThat(mock.url()).isNotEqualTo(own.baseUrl());
        } finally {
            own.stop();
        }
    }

    @Test
    void the_application_is_the_same_as_without_the_extension() {
        assertThat(context.getBeansOfType(Jackson2ObjectMapperBuilder.class)).isNotEmpty();
        assertThat(context.getBeanDefinitionNames()).noneMatch(name -> name.toLowerCase().contains("mustache"));
    }
}
