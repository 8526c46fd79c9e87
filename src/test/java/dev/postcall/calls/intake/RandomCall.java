package dev.postcall.calls.intake;

import dev.postcall.harness.Postcall;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A random call: partial deliveries, some of them duplicates, and the expected result of their merge.
 *
 * @param ordered whether the deliveries contradict each other, so that their order matters
 */
record RandomCall(String sid, List<PartialDelivery> deliveries, boolean ordered) {
    private static final int MAX_LENGTH = 8;
    private static final List<String> FIELDS = List.of(
            "outcome", "primaryOutcomeAchieved", "notes", "transcript", "duration", "cachedLeadName", "direction");

    /** A delivery with some fields of the call. */
    record PartialDelivery(String webhook, JsonObject call) {
        byte[] body() {
            return Json.createObjectBuilder()
                    .add("call", call)
                    .build()
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /** @param campaign the campaign of all calls of the test */
    static RandomCall create(Random random, String sid, String campaign) {
        boolean ordered = random.nextInt(3) == 0;
        Map<String, JsonValue> values = values(random);
        List<PartialDelivery> deliveries = new ArrayList<>();
        for (int i = 1 + random.nextInt(MAX_LENGTH); i > 0; i--) {
            deliveries.add(
                    !deliveries.isEmpty() && random.nextInt(3) == 0
                            ? deliveries.get(random.nextInt(deliveries.size()))
                            : some(random, sid, campaign, ordered ? values(random) : values));
        }
        Collections.shuffle(deliveries, random);
        return new RandomCall(sid, List.copyOf(deliveries), ordered);
    }

    private static Map<String, JsonValue> values(Random random) {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        values.put("outcome", Json.createValue("Outcome " + random.nextInt(4)));
        values.put("primaryOutcomeAchieved", random.nextBoolean() ? JsonValue.TRUE : JsonValue.FALSE);
        values.put("duration", Json.createValue(random.nextInt(600)));
        FIELDS.forEach(
                field -> values.computeIfAbsent(field, name -> Json.createValue(name + " " + random.nextInt(1000))));
        return values;
    }

    private static PartialDelivery some(Random random, String sid, String campaign, Map<String, JsonValue> values) {
        boolean data = random.nextBoolean();
        JsonObjectBuilder call = Json.createObjectBuilder()
                .add("sid", sid)
                .add("campaignId", campaign)
                .add("createdAt", "2024-03-01 10:00:00+00");
        for (String field : FIELDS.subList(data ? 3 : 0, FIELDS.size())) {
            if (random.nextInt(4) > 0) {
                call.add(field, random.nextInt(8) == 0 ? JsonValue.NULL : values.get(field));
            }
        }
        return new PartialDelivery(data ? Postcall.DATA : Postcall.OUTCOME, call.build());
    }

    /** The expected fields of the call: the last value of each field, ignoring duplicate deliveries. */
    Map<String, JsonValue> expected() {
        Map<String, JsonValue> expected = new LinkedHashMap<>();
        FIELDS.forEach(field -> expected.put(field, JsonValue.NULL));
        Set<String> seen = new HashSet<>();
        for (PartialDelivery delivery : deliveries) {
            if (seen.add(delivery.call().toString())) {
                FIELDS.stream()
                        .filter(field -> delivery.call().containsKey(field)
                                && !delivery.call().isNull(field))
                        .forEach(field -> expected.put(field, delivery.call().get(field)));
            }
        }
        return expected;
    }
}
