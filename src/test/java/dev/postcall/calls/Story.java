package dev.postcall.calls;

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
 * How a call is told of by chance: deliveries that say some of its fields, some of them twice, and what they come to.
 *
 * @param ordered whether they contradict each other, so that their order matters
 */
record Story(String sid, List<Told> deliveries, boolean ordered) {
    private static final int LONGEST = 8;
    private static final List<String> FIELDS = List.of(
            "outcome", "primaryOutcomeAchieved", "notes", "transcript", "duration", "cachedLeadName", "direction");

    /** A delivery, and the fields that it says. */
    record Told(String webhook, JsonObject call) {
        byte[] body() {
            return Json.createObjectBuilder()
                    .add("call", call)
                    .build()
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /** @param campaign what all calls of the test have in common */
    static Story byChance(Random random, String sid, String campaign) {
        boolean ordered = random.nextInt(3) == 0;
        Map<String, JsonValue> truth = truth(random);
        List<Told> deliveries = new ArrayList<>();
        for (int i = 1 + random.nextInt(LONGEST); i > 0; i--) {
            deliveries.add(
                    !deliveries.isEmpty() && random.nextInt(3) == 0
                            ? deliveries.get(random.nextInt(deliveries.size()))
                            : some(random, sid, campaign, ordered ? truth(random) : truth));
        }
        Collections.shuffle(deliveries, random);
        return new Story(sid, List.copyOf(deliveries), ordered);
    }

    private static Map<String, JsonValue> truth(Random random) {
        Map<String, JsonValue> truth = new LinkedHashMap<>();
        truth.put("outcome", Json.createValue("Outcome " + random.nextInt(4)));
        truth.put("primaryOutcomeAchieved", random.nextBoolean() ? JsonValue.TRUE : JsonValue.FALSE);
        truth.put("duration", Json.createValue(random.nextInt(600)));
        FIELDS.forEach(
                field -> truth.computeIfAbsent(field, name -> Json.createValue(name + " " + random.nextInt(1000))));
        return truth;
    }

    private static Told some(Random random, String sid, String campaign, Map<String, JsonValue> truth) {
        boolean data = random.nextBoolean();
        JsonObjectBuilder call = Json.createObjectBuilder()
                .add("sid", sid)
                .add("campaignId", campaign)
                .add("createdAt", "2024-03-01 10:00:00+00");
        for (String field : FIELDS.subList(data ? 3 : 0, FIELDS.size())) {
            if (random.nextInt(4) > 0) {
                call.add(field, random.nextInt(8) == 0 ? JsonValue.NULL : truth.get(field));
            }
        }
        return new Told(data ? Postcall.DATA : Postcall.OUTCOME, call.build());
    }

    /** What the call must come to: of each field what was said last, and nothing of bytes that had come before. */
    Map<String, JsonValue> expected() {
        Map<String, JsonValue> expected = new LinkedHashMap<>();
        FIELDS.forEach(field -> expected.put(field, JsonValue.NULL));
        Set<String> seen = new HashSet<>();
        for (Told told : deliveries) {
            if (seen.add(told.call().toString())) {
                FIELDS.stream()
                        .filter(field ->
                                told.call().containsKey(field) && !told.call().isNull(field))
                        .forEach(field -> expected.put(field, told.call().get(field)));
            }
        }
        return expected;
    }
}
