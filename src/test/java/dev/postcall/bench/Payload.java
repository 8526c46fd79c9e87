package dev.postcall.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A delivery of typical size: a conversation of two minutes, with notes. */
final class Payload {
    static final Path FILE = Path.of("src/test/resources/bench/delivery.json");

    private Payload() {}

    static JsonObject read() {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(FILE))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
