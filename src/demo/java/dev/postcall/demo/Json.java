package dev.postcall.demo;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;

/** JSON-P with a cached provider: {@link jakarta.json.Json} looks up the provider at each call. */
final class Json {
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private Json() {}

    static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    static JsonObjectBuilder object(JsonObject from) {
        return PROVIDER.createObjectBuilder(from);
    }

    static JsonArrayBuilder array() {
        return PROVIDER.createArrayBuilder();
    }

    static JsonNumber value(int value) {
        return PROVIDER.createValue(value);
    }

    static JsonNumber value(double value) {
        return PROVIDER.createValue(value);
    }

    static JsonString value(String value) {
        return PROVIDER.createValue(value);
    }
}
