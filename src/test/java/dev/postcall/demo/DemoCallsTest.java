package dev.postcall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoCallsTest {
    private static final Instant END = Instant.parse("2026-11-26T09:41:17.123457Z");
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int MONTH = 3_000;
    private static final int MEASURED = 2_200;

    private static final DemoCalls CALLS = new DemoCalls(1, END, Variety.realistic());

    private static final List<String> BODIES = LongStream.range(0, MONTH)
            .boxed()
            .flatMap(call -> CALLS.deliveries(call).stream())
            .map(DemoDelivery::body)
            .toList();
    private static final List<JsonObject> SENT = BODIES.stream()
            .filter(body -> body.endsWith("}}"))
            .map(DemoCallsTest::call)
            .toList();

    @Test
    void sameSeedGeneratesTheSameDeliveries() {
        DemoCalls same = new DemoCalls(1, END, Variety.realistic());
        for (long call = 0; call < 100; call++) {
            assertThat(same.deliveries(call)).isEqualTo(CALLS.deliveries(call));
        }
    }

    @Test
    void everyCallIsDeliveredWithItsOwnSid() {
        assertThat(SENT.stream()
                        .filter(call -> call.containsKey("sid"))
                        .map(call -> call.getString("sid"))
                        .collect(Collectors.toSet()))
                .isEqualTo(LongStream.range(0, MONTH).mapToObj(CALLS::sid).collect(Collectors.toSet()));
    }

    @Test
    void everyPhoneNumberIsFictional() {
        assertThat(SENT.stream().flatMap(call -> Stream.of(call.getString("fromNumber"), call.getString("toNumber"))))
                .allMatch(number -> number.matches("\\+1\\d{3}55501\\d{2}|\\+447700900\\d{3}|\\+33199\\d{6}"));
    }

    @Test
    void monthContainsEveryKindOfIrregularity() {
        assertThat(BODIES.stream().distinct().count()).isLessThan(BODIES.size());
        assertThat(BODIES).anyMatch(body -> !body.endsWith("}"));
        assertThat(SENT.stream())
                .anyMatch(call -> !call.containsKey("sid"))
                .anyMatch(call -> !call.containsKey("createdAt"))
                .anyMatch(call -> call.getOrDefault("createdAt", JsonValue.TRUE).equals(JsonValue.NULL))
                .anyMatch(call -> call.getString("transcript").length() > 50_000)
                .anyMatch(call -> call.get("campaignId") == JsonValue.NULL)
                .anyMatch(call -> call.get("outcome") == JsonValue.NULL)
                .anyMatch(call -> call.getString("outcome", "").length() > 140);
        assertThat(SENT.stream()
                        .map(call -> call.get("leadData").getValueType())
                        .distinct())
                .contains(
                        JsonValue.ValueType.ARRAY,
                        JsonValue.ValueType.NULL,
                        JsonValue.ValueType.NUMBER,
                        JsonValue.ValueType.OBJECT,
                        JsonValue.ValueType.STRING,
                        JsonValue.ValueType.TRUE);
    }

    @Test
    void labelsVaryInSpellingAndPeopleAreCalledAgain() {
        assertThat(SENT.stream()
                        .map(call -> call.getString("outcome", ""))
                        .filter(label -> label.matches("(?i)\\s*no.interest\\s*")))
                .contains("No interest", "NO INTEREST", "no interest", " No interest ", "No\u00A0interest");
        assertThat(SENT.stream()
                        .map(call -> call.getString("toNumber"))
                        .distinct()
                        .count())
                .isBetween(MONTH / 2L, MONTH * 9L / 10);
    }

    @Test
    void veryUglyCallsHaveTheMeasuredProportions() {
        DemoCalls ugly = new DemoCalls(2, END, Variety.veryUgly());
        List<JsonObject> measured = LongStream.range(0, MEASURED)
                .mapToObj(call -> ugly.deliveries(call).stream()
                        .filter(delivery -> delivery.webhook().equals(DemoDelivery.OUTCOME))
                        .findFirst()
                        .orElseThrow())
                .map(delivery -> call(delivery.body()))
                .toList();
        assertThat(distinct(measured, call -> call.get("promptId").toString().replace("\"", "")))
                .isEqualTo(500);
        assertThat(distinct(measured, call -> call.get("campaignId").toString()))
                .isBetween(890L, 891L);
        assertThat(distinct(measured, call -> call.getString("outcome", ""))).isBetween(1_340L, 1_440L);
    }

    private static long distinct(List<JsonObject> some, Function<JsonObject, String> value) {
        return some.stream().map(value).distinct().count();
    }

    private static JsonObject call(String body) {
        try (JsonReader reader = JSON.createReader(new StringReader(body))) {
            return reader.readObject().getJsonObject("call");
        }
    }
}
