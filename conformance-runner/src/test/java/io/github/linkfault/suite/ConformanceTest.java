package io.github.linkfault.suite;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.OBJECT_FACTORY_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PUBLISH_QUIET_PROPERTY_NAME;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The suite on the JUnit Platform: {@code mvn verify} checks the embedded mock, {@code mvn verify -Dlinkfault.target=FILE}
 * that target. It fails without a single scenario.
 */
@Suite(failIfNoTests = true)
@IncludeEngines("cucumber")
@SelectPackages("io.github.linkfault.features")
@ConfigurationParameter(key = GLUE_PROPERTY_NAME, value = "io.github.linkfault.suite")
@ConfigurationParameter(key = OBJECT_FACTORY_PROPERTY_NAME, value = "io.github.linkfault.suite.ConformanceGlue")
@ConfigurationParameter(key = PLUGIN_PUBLISH_QUIET_PROPERTY_NAME, value = "true")
class ConformanceTest {}
