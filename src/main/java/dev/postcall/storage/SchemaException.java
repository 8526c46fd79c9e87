package dev.postcall.storage;

/** Says in one sentence why the schema cannot be brought up to date. */
public class SchemaException extends RuntimeException {
    SchemaException(String message) {
        super(message);
    }
}
