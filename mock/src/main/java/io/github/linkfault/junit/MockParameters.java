package io.github.linkfault.junit;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Hands {@link MockUrls} to whoever asks for it, and holds a class to what {@link LinkfaultMock} requires of it. */
final class MockParameters implements ParameterResolver, AfterAllCallback {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == MockUrls.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return RunningMock.of(context).urls();
    }

    /** Nested classes inherit the extension, but not the annotation: a class is asked once. */
    @Override
    public void afterAll(ExtensionContext context) {
        AnnotationSupport.findAnnotation(context.getElement(), LinkfaultMock.class)
                .map(Requirements::of)
                .filter(Requirements::areAny)
                .ifPresent(required -> required.check(RunningMock.of(context).exam()));
    }
}
