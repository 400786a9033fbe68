package io.github.linkfault.suite;

import io.cucumber.core.backend.Backend;
import io.cucumber.core.backend.Glue;
import io.cucumber.core.backend.Lookup;
import io.cucumber.core.backend.Snippet;
import java.lang.reflect.Type;
import java.net.URI;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;

/**
 * The sentences of the error tables, and the step of each. They are defined by hand because Cucumber's search for annotated
 * methods in every class of the jar takes longer than the checks.
 */
final class GlueBackend implements Backend {

    private final Lookup steps;

    /** @param steps hands out the {@link Steps} of the scenario under way */
    GlueBackend(Lookup steps) {
        this.steps = steps;
    }

    @Override
    public void loadGlue(Glue glue, List<URI> paths) {
        glue.addBeforeHook(new ScenarioHook(steps));
        define(glue, Sentences.CONDITION, 1, (taken, words) -> taken.condition(words.get(0)));
        define(glue, Sentences.CALL, 1, (taken, words) -> taken.call(words.get(0)));
        define(glue, Sentences.REPORT, 1, (taken, words) -> taken.report(words.get(0)));
        define(
                glue,
                Sentences.ANSWERS_WITH_ERROR,
                2,
                (taken, words) -> taken.answersWithError(words.get(0), words.get(1)));
        define(glue, Sentences.ANSWERS, 1, (taken, words) -> taken.answers(words.get(0)));
        define(glue, Sentences.RECEIVES, 3, (taken, words) -> taken.receives(words.get(0), words.get(1), words.get(2)));
        define(glue, Sentences.MESSAGE, 1, (taken, words) -> taken.message(words.get(0)));
        define(glue, Sentences.ARRIVES, 2, (taken, words) -> taken.arrives(words.get(0), words.get(1)));
        define(glue, Sentences.STATUS, 1, (taken, words) -> taken.status(words.get(0)));
    }

    private void define(Glue glue, Sentences.Sentence sentence, int words, GlueStep.Step step) {
        glue.addStepDefinition(new GlueStep(sentence.pattern(), words, step, steps));
    }

    @Override
    public void buildWorld() {
        // Who hands out the steps makes new ones for each scenario.
    }

    @Override
    public void disposeWorld() {
        // See above.
    }

    /** Cucumber shows it for a sentence that is not defined. */
    @Override
    public Snippet getSnippet() {
        return new Snippet() {
            @Override
            public MessageFormat template() {
                return new MessageFormat("Define \"{1}\" in " + GlueBackend.class.getName());
            }

            @Override
            public String tableHint() {
                return "";
            }

            @Override
            public String arguments(Map<String, Type> arguments) {
                return "";
            }

            @Override
            public String escapePattern(String pattern) {
                return pattern;
            }
        };
    }
}
