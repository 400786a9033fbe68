package io.github.linkfault.suite;

import io.cucumber.core.backend.HookDefinition;
import io.cucumber.core.backend.Lookup;
import io.cucumber.core.backend.TestCaseState;

/** Tells the steps, before each scenario, which row it was made from. */
record ScenarioHook(Lookup steps) implements HookDefinition {

    @Override
    public void execute(TestCaseState scenario) {
        steps.getInstance(Steps.class).meet(scenario.getUri(), scenario.getLine());
    }

    @Override
    public String getTagExpression() {
        return "";
    }

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public boolean isDefinedAt(StackTraceElement element) {
        return element.getClassName().equals(ScenarioHook.class.getName());
    }

    @Override
    public String getLocation() {
        return GlueBackend.class.getName();
    }
}
