package dev.postcall.demo;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** Generates lead data, which users may supply as any JSON. */
final class LeadDataShapes {
    private static final int COLUMNS = 60;

    private LeadDataShapes() {}

    static JsonValue any(Lead lead, Randomness random) {
        return switch (random.nextInt(9)) {
            case 0 -> Json.array().add(lead.mail()).add(3).add(true).addNull().build();
            case 1 -> Json.value("source=fair; hall 4; " + lead.name());
            case 2 -> Json.value(4_711.50);
            case 3 -> JsonValue.TRUE;
            case 4 -> JsonValue.EMPTY_JSON_OBJECT;
            case 5 -> Json.value("{\"json\":\"within a text\",\"mail\":\"" + lead.mail() + "\"}");
            case 6 -> random.oneIn(20) ? wide(lead) : JsonValue.NULL;
            case 7 -> nested(lead, random);
            default -> flat(lead, random).build();
        };
    }

    private static JsonObjectBuilder flat(Lead lead, Randomness random) {
        return Json.object()
                .add("name", lead.name())
                .add("email", lead.mail())
                .add("Größe der Firma", random.nextInt(500))
                .add("customer", random.oneIn(3))
                .addNull("referrer");
    }

    private static JsonValue nested(Lead lead, Randomness random) {
        JsonArrayBuilder orders = Json.array();
        for (int order = random.nextInt(4); order > 0; order--) {
            orders.add(Json.object().add("id", "A-" + random.nextInt(100_000)).add("items", order));
        }
        return flat(lead, random)
                .add("address", Json.object().add("city", "Musterstadt").add("zip", "00000"))
                .add("orders", orders)
                .build();
    }

    /** Returns an object with many columns. */
    private static JsonValue wide(Lead lead) {
        JsonObjectBuilder row = Json.object();
        for (int column = 0; column < COLUMNS; column++) {
            row.add("column " + column, column % 5 == 0 ? lead.name().repeat(5) : "value " + column);
        }
        return row.build();
    }
}
