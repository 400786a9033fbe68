package io.github.linkfault;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Imports run one way, through all three modules: judge, then mock, then conformance-runner. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.linkfault");

    @Test
    void sees_the_classes_that_it_judges() {
        assertThat(CLASSES).hasSizeGreaterThan(80);
    }

    @Test
    void imports_run_one_way() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("exchange")
                .definedBy("..exchange..")
                .layer("catalog")
                .definedBy("..catalog..")
                .layer("judge")
                .definedBy("io.github.linkfault.judge..")
                .layer("input")
                .definedBy("io.github.linkfault.input..")
                .layer("plan")
                .definedBy("..plan..")
                .layer("result")
                .definedBy("..result..")
                .layer("defect")
                .definedBy("..defect..")
                .layer("mock")
                .definedBy("..mock..")
                .layer("junit")
                .definedBy("io.github.linkfault.junit..")
                .layer("history")
                .definedBy("..history..")
                .layer("report")
                .definedBy("io.github.linkfault.report..")
                .layer("target")
                .definedBy("..target..")
                .layer("suite")
                .definedBy("..suite..")
                .layer("audit")
                .definedBy("..audit..")
                .layer("export")
                .definedBy("..export..")
                .layer("diff")
                .definedBy("..diff..")
                .layer("check")
                .definedBy("..check..")
                .layer("draft")
                .definedBy("..draft..")
                .layer("proxy")
                .definedBy("..proxy..")
                .layer("search")
                .definedBy("..search..")
                .layer("mcp")
                .definedBy("io.github.linkfault.mcp..")
                .layer("answers")
                .definedBy("..answers..")
                .layer("cli")
                .definedBy("..cli..")
                .whereLayer("catalog")
                .mayOnlyBeAccessedByLayers(
                        "judge", "input", "plan", "result", "defect", "history", "report", "target", "mock", "suite",
                        "audit", "junit", "export", "diff", "draft", "check", "search", "answers", "cli")
                .whereLayer("judge")
                .mayOnlyBeAccessedByLayers(
                        "input", "result", "defect", "history", "report", "target", "mock", "suite", "audit", "export",
                        "draft", "check", "mcp", "answers", "cli")
                .whereLayer("input")
                .mayOnlyBeAccessedByLayers(
                        "result", "history", "target", "suite", "audit", "export", "diff", "draft", "cli")
                .whereLayer("plan")
                .mayOnlyBeAccessedByLayers("mock", "junit", "target", "suite", "cli")
                .whereLayer("result")
                .mayOnlyBeAccessedByLayers("history", "report", "suite", "audit", "cli")
                .whereLayer("history")
                .mayOnlyBeAccessedByLayers("report", "cli")
                .whereLayer("defect")
                .mayOnlyBeAccessedByLayers("mock")
                .whereLayer("mock")
                .mayOnlyBeAccessedByLayers("junit", "export", "proxy", "answers", "cli")
                .whereLayer("junit")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("audit", "cli")
                .whereLayer("target")
                .mayOnlyBeAccessedByLayers("suite", "cli")
                .whereLayer("suite")
                .mayOnlyBeAccessedByLayers("check", "cli")
                .whereLayer("audit")
                .mayOnlyBeAccessedByLayers("draft", "proxy", "answers", "cli")
                .whereLayer("export")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("diff")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("check")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("draft")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("proxy")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("search")
                .mayOnlyBeAccessedByLayers("answers")
                .whereLayer("mcp")
                .mayOnlyBeAccessedByLayers("answers", "cli")
                .whereLayer("answers")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .because("a reader must find any thing from the folder names, and the judge must stand alone")
                .check(CLASSES);
    }

    @Test
    void the_folders_of_the_audit_import_one_way() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("bytes")
                .definedBy("..audit.bytes")
                .layer("input")
                .definedBy("..audit.input")
                .layer("count")
                .definedBy("..audit.count")
                .layer("route")
                .definedBy("..audit.route")
                .layer("key")
                .definedBy("..audit.key")
                .layer("masking")
                .definedBy("..audit.masking")
                .layer("verdict")
                .definedBy("..audit.verdict")
                .layer("report")
                .definedBy("..audit.report")
                .layer("audit")
                .definedBy("..audit")
                .whereLayer("bytes")
                .mayOnlyBeAccessedByLayers("input", "route", "key", "verdict", "audit")
                .whereLayer("input")
                .mayOnlyBeAccessedByLayers("key", "masking", "verdict", "report", "audit")
                .whereLayer("count")
                .mayOnlyBeAccessedByLayers("key", "masking", "verdict", "report", "audit")
                .whereLayer("route")
                .mayOnlyBeAccessedByLayers("key", "verdict", "audit")
                .whereLayer("key")
                .mayOnlyBeAccessedByLayers("audit")
                .whereLayer("masking")
                .mayOnlyBeAccessedByLayers("verdict", "audit")
                .whereLayer("verdict")
                .mayOnlyBeAccessedByLayers("audit")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("audit")
                .whereLayer("audit")
                .mayNotBeAccessedByAnyLayer()
                .because("each folder must be readable without the others")
                .check(CLASSES);
    }

    @Test
    void the_judge_knows_no_clock_no_network_and_no_printing() {
        noClasses()
                .that()
                .resideInAPackage("..judge..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.nio.file..", "java.time..")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("the same exchange must get the same judgement everywhere")
                .check(CLASSES);
    }

    @Test
    void each_framework_has_one_place() {
        only("com.github.tomakehurst..", "..mock..", "..proxy..");
        only("org.apache.hc..", "..target..", "..search..");
        only("picocli..", "..cli..");
        only("io.cucumber.core..", "..suite..");
        only("com.samskivert..", "..report..", "..mock..", "..export..");
        only("io.airlift..", "..audit..");
        only("io.modelcontextprotocol..", "..mcp..");
        only("reactor..", "..mcp..");
        only("io.swagger..", "..draft..");
        only("org.junit..", "io.github.linkfault.junit..");
    }

    @Test
    void what_a_mock_answers_knows_no_server() {
        noClasses()
                .that()
                .resideInAPackage("..mock.behaviour..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.github.tomakehurst..", "com.samskivert..", "io.github.linkfault.mock")
                .because("the behaviour is read, and tested, without the server in front of it")
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_prints_or_exits() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .because("everything else is a library")
                .check(CLASSES);
    }

    @Test
    void classes_are_final_or_sealed() {
        assertThat(CLASSES.stream()
                        .filter(type -> !type.isInterface() && !type.isEnum() && !type.isAnonymousClass())
                        .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL))
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .map(JavaClass::getName))
                .as("nothing here is made for inheritance")
                .isEmpty();
    }

    private static void only(String framework, String... places) {
        noClasses()
                .that()
                .resideOutsideOfPackages(places)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(framework)
                .because("a framework that is everywhere cannot be replaced")
                .check(CLASSES);
    }
}
