package io.github.linkfault.junit;

import io.github.linkfault.catalog.Entry;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test once for each documented error of an operation, under the entry's id. The test may take the {@link Entry}, the
 * {@link Provocation} that makes the mock answer with it, and {@link MockUrls}.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith({MockParameters.class, EveryErrorProvider.class})
public @interface EveryError {

    /** The id of the API, as the catalog has it. */
    String api();

    /** The operation's id. */
    String operation();

    /** The folder of a catalog, as in {@link LinkfaultMock#catalog()}, which decides where this names none. */
    String catalog() default "";
}
