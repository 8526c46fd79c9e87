package dev.postcall.storage;

/** Thrown if the schema cannot be migrated. The message is one sentence for the operator. */
public class SchemaException extends RuntimeException {
    SchemaException(String message) {
        super(message);
    }
}
