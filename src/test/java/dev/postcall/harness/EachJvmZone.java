package dev.postcall.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test with a parameter for {@link JvmZone}: UTC, fractional offsets, large offsets, and zones with daylight saving time. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ValueSource(strings = {"UTC", "Asia/Kathmandu", "America/St_Johns", "Pacific/Auckland", "Europe/Berlin"})
public @interface EachJvmZone {}
