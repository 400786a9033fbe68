package io.github.linkfault.junit;

import io.github.linkfault.catalog.Entry;
import java.util.List;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One run of an {@link EveryError} test: its name, and what it is handed. */
record OneError(Entry entry, RunningMock mock) implements TestTemplateInvocationContext, ParameterResolver {

    @Override
    public String getDisplayName(int invocation) {
        return entry.id();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(this);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Entry.class || type == Provocation.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Entry.class ? entry : mock.provocation(entry);
    }
}
