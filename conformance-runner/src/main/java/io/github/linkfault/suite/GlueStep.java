package io.github.linkfault.suite;

import io.cucumber.core.backend.CucumberInvocationTargetException;
import io.cucumber.core.backend.Lookup;
import io.cucumber.core.backend.ParameterInfo;
import io.cucumber.core.backend.StepDefinition;
import io.cucumber.core.backend.TypeResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A sentence of the error tables.
 *
 * @param pattern a regular expression between ^ and $
 * @param words how many words it hands to its step
 */
record GlueStep(String pattern, int words, Step step, Lookup steps) implements StepDefinition {

    /** What is done where the sentence stands. */
    interface Step {
        void take(Steps steps, List<String> words);
    }

    /** A word is taken as it stands. */
    private static final ParameterInfo WORD = new ParameterInfo() {
        @Override
        public Type getType() {
            return String.class;
        }

        @Override
        public boolean isTransposed() {
            return false;
        }

        @Override
        public TypeResolver getTypeResolver() {
            return () -> String.class;
        }
    };

    @Override
    public void execute(Object[] arguments) {
        try {
            step.take(
                    steps.getInstance(Steps.class),
                    Arrays.stream(arguments).map(String.class::cast).toList());
        } catch (Throwable thrown) {
            // Cucumber tells by this what a step says of the target from what breaks in its own machinery.
            throw new CucumberInvocationTargetException(this, new InvocationTargetException(thrown));
        }
    }

    @Override
    public List<ParameterInfo> parameterInfos() {
        return Collections.nCopies(words, WORD);
    }

    @Override
    public String getPattern() {
        return pattern;
    }

    @Override
    public boolean isDefinedAt(StackTraceElement element) {
        return element.getClassName().equals(GlueStep.class.getName());
    }

    @Override
    public String getLocation() {
        return GlueBackend.class.getName();
    }
}
