package dev.postcall.webhooks.quarantine;

import static dev.postcall.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Postcall;
import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import dev.postcall.settings.Setting;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A quarantine with a limit of three deliveries and a thousand bytes. */
class QuarantineLimitsIT {

    @Test
    void oldestDeliveriesAreDeletedBeyondTheLimits() {
        Map<String, String> settings = TestSettings.fresh("small-quarantine");
        settings.put(Setting.QUARANTINE_MAX_DELIVERIES.key(), "3");
        settings.put(Setting.QUARANTINE_MAX_BYTES.key(), "1000");
        try (ServerProcess server = ServerProcess.with(settings).start()) {
            Postcall postcall = server.postcall();
            deliverInvalid(postcall, 1, 2, 3, 4, 5);
            assertSizesInQuarantine(postcall, 5, 4, 3);
            deliverInvalid(postcall, 600, 500);
            assertSizesInQuarantine(postcall, 500);
            deliverInvalid(postcall, 400);
            assertSizesInQuarantine(postcall, 400, 500);
        }
    }

    private static void deliverInvalid(Postcall postcall, int... sizes) {
        for (int size : sizes) {
            assertThat(postcall.deliver(Postcall.DATA, "x".repeat(size)).status())
                    .isEqualTo(400);
        }
    }

    private static void assertSizesInQuarantine(Postcall postcall, Integer... sizes) {
        eventually(() -> {
            Stream<JsonObject> entries =
                    postcall.get("api/quarantine").json().getJsonArray("items").getValuesAs(JsonObject.class).stream();
            assertThat(entries).extracting(entry -> entry.getInt("bytes")).containsExactly(sizes);
        });
    }
}
