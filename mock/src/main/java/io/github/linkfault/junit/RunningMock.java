package io.github.linkfault.junit;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.BrokenCatalog;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Credentials.Token;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.mock.MockServer;
import io.github.linkfault.mock.exam.ExamReport;
import io.github.linkfault.plan.Plan;
import io.github.linkfault.plan.Planner;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ExtensionContextException;
import org.junit.platform.commons.support.AnnotationSupport;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mock of one top-level test class and its nested classes. Each has its own, since the mock keeps state for each connection
 * and classes may run at the same time; the catalog, which never changes and takes longest to read, is shared by the whole run.
 */
@SuppressWarnings("deprecation") // CloseableResource: the stores before JUnit 5.13 close nothing else.
final class RunningMock implements AutoCloseable, CloseableResource {

    private static final Namespace NAMESPACE = Namespace.create(RunningMock.class);

    private final Catalog catalog;
    private final MockServer server;
    private final Map<Api, Planner> planners = new LinkedHashMap<>();

    private RunningMock(Catalog catalog) {
        this.catalog = catalog;
        this.server = MockServer.start(catalog);
        server.targets().forEach((api, part) -> planners.put(api, new Planner(part, Headers.NONE)));
    }

    /** The mock of a test; it closes with the test's top-level class. */
    static RunningMock of(ExtensionContext context) {
        JunitVersion.check();
        String folder = folder(context);
        Catalog catalog = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("catalog " + folder, any -> read(folder), Catalog.class);
        return topLevel(context)
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("mock " + folder, any -> new RunningMock(catalog), RunningMock.class);
    }

    /** The nearest annotation that names a folder decides. */
    private static String folder(ExtensionContext context) {
        String ofTest = AnnotationSupport.findAnnotation(context.getElement(), EveryError.class)
                .map(EveryError::catalog)
                .orElse("");
        for (Optional<ExtensionContext> at = Optional.of(context);
                ofTest.isEmpty() && at.isPresent();
                at = at.get().getParent()) {
            ofTest = AnnotationSupport.findAnnotation(at.get().getElement(), LinkfaultMock.class)
                    .map(LinkfaultMock::catalog)
                    .orElse("");
        }
        return ofTest;
    }

    private static Catalog read(String folder) {
        try {
            return folder.isEmpty() ? Catalog.bundled() : Catalog.ofFolder(Path.of(folder), null);
        } catch (BrokenCatalog broken) {
            throw new ExtensionConfigurationException("catalog = \"" + folder + "\": " + broken.getMessage());
        }
    }

    private static ExtensionContext topLevel(ExtensionContext context) {
        ExtensionContext parent = context.getParent().orElse(context);
        return parent == context.getRoot() ? context : topLevel(parent);
    }

    Catalog catalog() {
        return catalog;
    }

    MockUrls urls() {
        var baseUrls = new LinkedHashMap<String, String>();
        catalog.apis().forEach(api -> baseUrls.put(api.id(), server.baseUrl(api)));
        return new MockUrls(server.url(), baseUrls);
    }

    /** What the class's tests have met so far, and what they did next. */
    ExamReport exam() {
        return server.exam();
    }

    /** What provokes an entry, with a token of its own where it needs one. */
    Provocation provocation(Entry entry) {
        Api api = entry.api();
        return Provocation.of(entry, server.baseUrl(api), ready(planner(api).plan(entry)), () -> token(api));
    }

    private String token(Api api) {
        Token token = Objects.requireNonNull(api.credentials().token(), api.id());
        Operation operation = catalog.operation(api, token.operation()).orElseThrow();
        var response =
                (Response) server.answer(ready(planner(api).plan(operation)).request());
        return JsonMapper.shared()
                .readTree(response.body().bytes())
                .at(token.value())
                .asString();
    }

    private Planner planner(Api api) {
        return Objects.requireNonNull(planners.get(api), api.id());
    }

    /** The mock's own target file lacks nothing. */
    private static Plan.Ready ready(Plan plan) {
        if (plan instanceof Plan.Ready ready) {
            return ready;
        }
        throw new ExtensionContextException("The mock's target file lacks " + ((Plan.Lacking) plan).member());
    }

    @Override
    public void close() {
        server.close();
    }
}
