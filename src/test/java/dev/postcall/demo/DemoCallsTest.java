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
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoCallsTest {
    private static final Instant END = Instant.parse("2026-11-26T09:41:17.123457Z");
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int MONTH = 3_000;
    private static final int MEASURED = 22_000;

    private final DemoCalls calls = new DemoCalls(1, END, Variety.realistic());

    @Test
    void sameSeedSendsTheSame() {
        DemoCalls same = new DemoCalls(1, END, Variety.realistic());
        for (long call = 0; call < 100; call++) {
            assertThat(same.deliveries(call)).isEqualTo(calls.deliveries(call));
        }
    }

    @Test
    void everyCallIsDeliveredWithItsOwnSid() {
        assertThat(sent().filter(call -> call.containsKey("sid")).map(call -> call.getString("sid")))
                .containsOnly(LongStream.range(0, MONTH).mapToObj(calls::sid).toArray(String[]::new));
    }

    @Test
    void everyPhoneNumberIsFictional() {
        assertThat(sent().flatMap(call -> Stream.of(call.getString("fromNumber"), call.getString("toNumber"))))
                .allMatch(number -> number.matches("\\+1\\d{3}55501\\d{2}|\\+447700900\\d{3}|\\+33199\\d{6}"));
    }

    @Test
    void everyKindOfTroubleIsInAMonth() {
        List<String> bodies = LongStream.range(0, MONTH)
                .boxed()
                .flatMap(call -> calls.deliveries(call).stream())
                .map(DemoDelivery::body)
                .toList();
        assertThat(bodies.stream().distinct().count()).isLessThan(bodies.size());
        assertThat(bodies).anyMatch(body -> !body.endsWith("}"));
        assertThat(sent())
                .anyMatch(call -> !call.containsKey("sid"))
                .anyMatch(call -> !call.containsKey("createdAt"))
                .anyMatch(call -> call.getOrDefault("createdAt", JsonValue.TRUE).equals(JsonValue.NULL))
                .anyMatch(call -> call.getString("transcript").length() > 50_000)
                .anyMatch(call -> call.get("campaignId") == JsonValue.NULL)
                .anyMatch(call -> call.get("outcome") == JsonValue.NULL)
                .anyMatch(call -> call.getString("outcome", "").length() > 140);
        assertThat(sent().map(call -> call.get("leadData").getValueType()).distinct())
                .contains(
                        JsonValue.ValueType.ARRAY,
                        JsonValue.ValueType.NULL,
                        JsonValue.ValueType.NUMBER,
                        JsonValue.ValueType.OBJECT,
                        JsonValue.ValueType.STRING,
                        JsonValue.ValueType.TRUE);
    }

    @Test
    void labelsDriftAndPeopleAreCalledAgain() {
        assertThat(sent().map(call -> call.getString("outcome", ""))
                        .filter(label -> label.matches("(?i)\\s*no.interest\\s*")))
                .contains("No interest", "NO INTEREST", "no interest", " No interest ", "No\u00A0interest");
        assertThat(sent().map(call -> call.getString("toNumber")).distinct().count())
                .isBetween(MONTH / 2L, MONTH * 9L / 10);
    }

    @Test
    void veryUglyCallsHaveTheProportionsOfTheirVariety() {
        DemoCalls ugly = new DemoCalls(2, END, Variety.veryUgly());
        List<JsonObject> measured = LongStream.range(0, MEASURED)
                .mapToObj(call -> ugly.deliveries(call).stream()
                        .filter(delivery -> delivery.webhook().equals(DemoDelivery.OUTCOME))
                        .findFirst()
                        .orElseThrow())
                .map(DemoCallsTest::call)
                .toList();
        assertThat(different(measured, call -> call.get("promptId").toString().replace("\"", "")))
                .isBetween(4_990L, 5_000L);
        assertThat(different(measured, call -> call.get("campaignId").toString()))
                .isBetween(8_900L, 8_901L);
        assertThat(different(measured, call -> call.getString("outcome", ""))).isBetween(13_400L, 13_500L);
    }

    private static long different(List<JsonObject> some, Function<JsonObject, String> value) {
        return some.stream().map(value).distinct().count();
    }

    /** All bodies that are JSON. */
    private Stream<JsonObject> sent() {
        return LongStream.range(0, MONTH)
                .boxed()
                .flatMap(call -> calls.deliveries(call).stream())
                .filter(delivery -> delivery.body().endsWith("}}"))
                .map(DemoCallsTest::call);
    }

    private static JsonObject call(DemoDelivery delivery) {
        try (JsonReader reader = JSON.createReader(new StringReader(delivery.body()))) {
            return reader.readObject().getJsonObject("call");
        }
    }
}
