package io.github.linkfault.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every schema accepts and refuses the examples that it should, and refuses each in one place only. */
class ExamplesTest {

    @TestFactory
    Stream<DynamicTest> everyProfileJudgesEveryExample() {
        return DataFolder.schemas().stream().flatMap(schema -> {
            Compiled compiled = Compiled.of(schema.node());
            return DataFolder.examples().stream()
                    .filter(example -> example.subject().equals(schema.subject()))
                    .map(example -> dynamicTest(example + " by " + schema, () -> judge(compiled, schema, example)));
        });
    }

    private static void judge(Compiled compiled, SchemaFile schema, ExampleFile example) {
        if (example.pleases(schema)) {
            assertThat(compiled.faults(example.node()))
                    .as("what %s finds in %s", schema, example)
                    .isEmpty();
        } else {
            SortedSet<String> places = compiled.places(example.node());
            assertThat(Compiled.onePlace(places))
                    .as("%s has to refuse %s in one place, for what its name says; found %s", schema, example, places)
                    .isTrue();
        }
    }
}
