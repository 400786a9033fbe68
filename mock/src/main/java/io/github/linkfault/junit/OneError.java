package io.github.linkfault.junit;

import io.github.linkfault.catalog.Entry;
import java.util.List;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.opentest4j.TestAbortedException;

/** One run of an {@link EveryError} test: its name, what it is handed, and the entry in the message when it fails. */
record OneError(Entry entry, RunningMock mock)
        implements TestTemplateInvocationContext, ParameterResolver, TestExecutionExceptionHandler {

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

    /** Maven's console prints the number of the run and the message; without this the entry would be in neither. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        if (failure instanceof TestAbortedException || failure instanceof VirtualMachineError) {
            throw failure;
        }
        throw NamedFailure.of(entry.id(), failure);
    }
}
