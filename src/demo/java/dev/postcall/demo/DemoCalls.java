package dev.postcall.demo;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Generates deliveries of fictional calls. Each call depends only on the seed, the end, the variety and its number. */
public final class DemoCalls {
    /** Share of calls to people who were not called before. */
    private static final double NEW_PEOPLE = 0.7;

    private static final Pool PEOPLE = Pool.growing(NEW_PEOPLE);
    private static final List<String> IMPLAUSIBLE =
            List.of("0001-01-01 00:00:00+00", "1582-10-12 08:00:00+00", "2099-12-31 23:59:59.999999+00", "yesterday");

    private final long seed;
    private final Variety variety;
    private final CallTimes times;

    /** @param end end of the month in which all calls began */
    public DemoCalls(long seed, Instant end, Variety variety) {
        this.seed = seed;
        this.variety = variety;
        this.times = new CallTimes(end);
    }

    /** Identity of a call. */
    public String sid(long call) {
        return "CA%08x%024x".formatted(seed & 0xFFFFFFFFL, call);
    }

    /**
     * Returns the deliveries of a call in order: mostly one; or both kinds, a duplicate, a revision, or an invalid delivery.
     */
    public List<DemoDelivery> deliveries(long call) {
        Randomness random = new Randomness(seed, call);
        JsonObject outcome = call(call, random);
        List<DemoDelivery> deliveries = new ArrayList<>();
        int kind = random.nextInt(40);
        if (kind < 8) {
            deliveries.add(data(outcome));
        }
        deliveries.add(outcome(outcome));
        if (kind >= 8 && kind < 10) {
            deliveries.add(data(outcome));
        } else if (kind >= 10 && kind < 13) {
            deliveries.add(outcome(outcome));
        } else if (kind == 13) {
            deliveries.add(outcome(revised(outcome, random)));
        } else if (kind == 14 && random.oneIn(2)) {
            deliveries.add(new DemoDelivery(DemoDelivery.OUTCOME, invalid(outcome, random)));
        }
        return deliveries;
    }

    private JsonObject call(long call, Randomness random) {
        Lead lead = Lead.of(seed, PEOPLE.index(call, random.source()));
        int agent = variety.agents().index(call, random.source());
        JsonObjectBuilder json = Json.object()
                .add("sid", sid(call))
                .add("llmAnsweredBy", "human")
                .add("promptId", random.oneIn(9) ? Json.value("" + agentId(agent)) : Json.value(agentId(agent)));
        json.add("callRecordingUrl", "https://recordings.example/" + sid(call) + ".mp3")
                .add("fromNumber", "+177555501%02d".formatted(agent % 100))
                .add("toNumber", lead.number())
                .add("direction", "outbound-api");
        json.add("duration", duration(random)).add("campaignId", campaign(call, random));
        json.add("cachedLeadName", lead.name()).add("transcript", Conversation.of(lead, random));
        addCreatedAt(json, agent, random);
        json.add("leadData", LeadDataShapes.any(lead, random));
        addOutcome(json, call, lead, random);
        return json.build();
    }

    private static int agentId(int agent) {
        return 25_673 + agent;
    }

    private static JsonValue duration(Randomness random) {
        int seconds = 5 + random.nextInt(90) * (1 + random.nextInt(5));
        return switch (random.nextInt(60)) {
            case 0 -> JsonValue.NULL;
            case 1 -> Json.value(0);
            case 2 -> Json.value(-1);
            case 3 -> Json.value(String.valueOf(seconds));
            default -> Json.value(seconds);
        };
    }

    /** Every fifth call has no campaign, unless it is the first of a campaign. */
    private JsonValue campaign(long call, Randomness random) {
        Pool campaigns = variety.campaigns();
        int campaign = campaigns.index(call, random.source());
        if (!campaigns.grows(call) && random.oneIn(5)) {
            return JsonValue.NULL;
        }
        return campaign % 4 == 3 ? Json.value("Frühjahr №" + campaign) : Json.value(700 + campaign);
    }

    private void addCreatedAt(JsonObjectBuilder json, int agent, Randomness random) {
        Instant createdAt = times.of(agent, random);
        switch (random.nextInt(150)) {
            case 0 -> json.addNull("createdAt");
            case 1 -> json.add("createdAt", random.any(IMPLAUSIBLE));
            case 2 -> {
                // a call without the field
            }
            default -> json.add("createdAt", CallTimes.text(createdAt, random));
        }
    }

    private void addOutcome(JsonObjectBuilder json, long call, Lead lead, Randomness random) {
        Pool oneOff = variety.oneOffOutcomes();
        json.add("notes", lead.script().note(random, lead.name(), lead.mail()));
        if (oneOff.grows(call)) {
            json.add("outcome", Labels.oneOff(oneOff.size(call), random)).addNull("primaryOutcomeAchieved");
        } else if (random.oneIn(30)) {
            json.addNull("outcome");
        } else {
            String label = Labels.usual(random);
            boolean achieved = Labels.isPrimary(label);
            json.add("outcome", label);
            json.add(
                    "primaryOutcomeAchieved",
                    random.oneIn(15)
                            ? Json.value(achieved ? "yes" : "No")
                            : achieved ? JsonValue.TRUE : JsonValue.FALSE);
        }
    }

    private static DemoDelivery outcome(JsonObject call) {
        return new DemoDelivery(DemoDelivery.OUTCOME, body(call));
    }

    private static DemoDelivery data(JsonObject call) {
        JsonObject data = Json.object(call)
                .remove("notes")
                .remove("outcome")
                .remove("primaryOutcomeAchieved")
                .build();
        return new DemoDelivery(DemoDelivery.DATA, body(data));
    }

    private static JsonObject revised(JsonObject call, Randomness random) {
        return Json.object(call)
                .add("outcome", Labels.usual(random))
                .add("notes", call.getString("notes") + "\n\nCorrected after a second look.")
                .build();
    }

    /** Returns an invalid body: truncated, or without the required {@code sid}. */
    private static String invalid(JsonObject call, Randomness random) {
        String body = body(Json.object(call).remove("sid").build());
        return random.oneIn(2) ? body : body.substring(0, body.length() / 2);
    }

    private static String body(JsonObject call) {
        return Json.object()
                .add("call", call)
                .add("headers", JsonValue.EMPTY_JSON_OBJECT)
                .build()
                .toString();
    }
}
