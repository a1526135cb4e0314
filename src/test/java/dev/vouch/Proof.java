package dev.vouch;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test that takes long, because it needs many rounds, many requests or a fault that has to meet its moment. {@code
 * ./mvnw -Pproofs verify} runs these and nothing else; {@code ./mvnw verify} runs all others.
 */
@Tag("proof")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Proof {}
