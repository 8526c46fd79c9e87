package dev.postcall.calls.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.calls.Call;
import dev.postcall.calls.CallContent;
import dev.postcall.calls.CallContentBuilder;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallJsonTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void callWithoutContentHasNullsAndStartsAtItsReceipt() {
        JsonObject json = json(null, null, null);

        assertThat(json.getString("sid")).isEqualTo("CA1");
        assertThat(json.isNull("createdAt")).isTrue();
        assertThat(json.isNull("leadData")).isTrue();
        assertThat(json.isNull("duration")).isTrue();
        assertThat(json.isNull("primaryOutcomeAchieved")).isTrue();
        assertThat(json.getJsonArray("turns")).isEmpty();
        assertThat(json.getString("startedAt")).isEqualTo(json.getString("receivedAt"));
    }

    @Test
    void implausibleCreatedAtIsWrittenUnchanged() {
        JsonObject json = json(null, null, Instant.parse("1582-10-10T12:00:00Z"));

        assertThat(json.getString("createdAt")).isEqualTo("1582-10-10T12:00:00Z");
        assertThat(json.getString("startedAt")).isEqualTo("2026-11-20T10:00:00Z");
    }

    @Test
    void turnsAndLeadDataAreWrittenAsJson() {
        JsonObject json = json(
                "BOT: Hi\nHUMAN: \"Hello\"",
                "{\"a\":[1,2.50,true,false,null,\"x\",{}],\"big\":1e2147483648}",
                RECEIVED);

        assertThat(json.getJsonArray("turns").getJsonObject(1).getString("speaker"))
                .isEqualTo("HUMAN");
        assertThat(json.getJsonArray("turns").getJsonObject(1).getString("text"))
                .isEqualTo("\"Hello\"");
        assertThat(json.getJsonObject("leadData").getJsonArray("a")).hasToString("[1,2.50,true,false,null,\"x\",{}]");
        assertThat(json.getJsonObject("leadData").getString("big")).isEqualTo("1e2147483648");
    }

    private static JsonObject json(String transcript, String leadData, Instant createdAt) {
        CallContent content = CallContentBuilder.of("CA1")
                .leadData(leadData)
                .transcript(transcript)
                .createdAt(createdAt)
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CallJson(new Call(content, RECEIVED)).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Json.createReader(new ByteArrayInputStream(out.toByteArray())).readObject();
    }
}
