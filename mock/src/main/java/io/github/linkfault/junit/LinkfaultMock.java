package io.github.linkfault.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a mock of every API of the catalog: its tests and constructors may take {@link MockUrls} as a parameter. The mock listens
 * on loopback, starts when it is first asked for and stops after the class.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(MockParameters.class)
public @interface LinkfaultMock {

    /** The folder of a catalog, with features/ and schemas/, from where the build runs; empty for the one that comes with the kit. */
    String catalog() default "";

    /**
     * The share of the documented errors of the operations that were called which the class's tests must have met, such as
     * {@code "90%"}; empty for none. Otherwise the class fails when its tests are over.
     */
    String requireCoverage() default "";

    /**
     * Whether the class fails when its tests are over and the exam has a finding: a retry that must not be, one that came too early,
     * and the like.
     */
    boolean requireGrade() default false;
}
