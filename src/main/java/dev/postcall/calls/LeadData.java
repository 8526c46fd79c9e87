package dev.postcall.calls;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** The metadata that a call was started with, for people to read: any JSON, as names and values. */
final class LeadData {
    private static final int MOST_FACTS = 200;

    private LeadData() {}

    /** @param name the way to the value, as {@code address.city} or {@code tags 1}; empty for a value on its own */
    public record Fact(String name, String value) {}

    /** What the JSON says, in its order; the text itself where it is not JSON. */
    static List<Fact> facts(String json) {
        List<Fact> facts = new ArrayList<>();
        if (json == null) {
            return facts;
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            add(facts, "", reader.readValue());
        } catch (RuntimeException e) {
            return List.of(new Fact("", json));
        }
        return facts;
    }

    private static void add(List<Fact> facts, String name, JsonValue value) {
        if (facts.size() >= MOST_FACTS) {
            return;
        }
        if (value instanceof JsonObject object && !object.isEmpty()) {
            object.forEach((key, member) -> add(facts, name.isEmpty() ? key : name + "." + key, member));
        } else if (value instanceof JsonArray array && !array.isEmpty()) {
            for (int i = 0; i < array.size(); i++) {
                add(facts, (name + " " + (i + 1)).strip(), array.get(i));
            }
        } else {
            facts.add(new Fact(name, text(value)));
        }
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
