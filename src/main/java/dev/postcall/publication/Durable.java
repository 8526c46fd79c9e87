package dev.postcall.publication;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an observer whose events survive crashes:
 *
 * <pre>{@code void index(@Observes @Durable("notes") CallsRecorded calls)}</pre>
 *
 * It is called in a transaction of the dispatcher. If it returns, its effect and the event's completion commit together;
 * if it throws, both are rolled back, and the event comes again later. One event may stand for several that were fired.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
public @interface Durable {
    /** Stable name of the observer: what is stored for it goes by this name, so it outlives renamed classes. */
    String value();

    /** The qualifier as a value. */
    final class Literal extends AnnotationLiteral<Durable> implements Durable {
        private static final long serialVersionUID = 1;

        private final String value;

        public Literal(String value) {
            this.value = value;
        }

        @Override
        public String value() {
            return value;
        }
    }
}
