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
 * The dispatcher calls the observer in a transaction. If the observer returns, its effect and the completion of the
 * event are committed together; if it throws, both are rolled back and the event is retried. The dispatcher may merge
 * several events into one.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
public @interface Durable {
    /**
     * Stable name of the observer, under which its publications are stored. It does not change if the class is renamed.
     */
    String value();

    /** An instance of the qualifier. */
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
