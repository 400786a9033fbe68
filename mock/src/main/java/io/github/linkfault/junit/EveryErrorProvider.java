package io.github.linkfault.junit;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Makes one invocation of the test for each error of {@link EveryError}'s operation. */
final class EveryErrorProvider implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), EveryError.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        EveryError wanted = AnnotationSupport.findAnnotation(context.getTestMethod(), EveryError.class)
                .orElseThrow();
        RunningMock mock = RunningMock.of(context);
        List<Entry> errors = mock.catalog().entries().stream()
                .filter(Entry::isFailure)
                .filter(entry -> entry.operation() != null)
                .filter(entry -> entry.api().id().equals(wanted.api()))
                .filter(entry -> entry.operationId().equals(wanted.operation()))
                .toList();
        if (errors.isEmpty()) {
            throw new ExtensionConfigurationException(unknown(wanted, mock.catalog()));
        }
        return errors.stream().map(entry -> new OneError(entry, mock));
    }

    private static String unknown(EveryError wanted, Catalog catalog) {
        if (catalog.api(wanted.api()).isEmpty()) {
            return "@EveryError: no API has the id \"" + wanted.api() + "\". There are "
                    + catalog.apis().stream().map(Api::id).collect(Collectors.joining(", ")) + ".";
        }
        String operations = catalog.operations().stream()
                .filter(operation -> operation.api().id().equals(wanted.api()))
                .map(Operation::id)
                .collect(Collectors.joining(", "));
        return "@EveryError: " + wanted.api() + " has no operation \"" + wanted.operation()
                + "\" with documented errors. Its operations: " + operations + ".";
    }
}
