package dev.postcall.calls.pages;

import dev.postcall.calls.Call;
import dev.postcall.calls.CallContent;
import dev.postcall.calls.Transcript;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.math.BigDecimal;

/**
 * The JSON of a call in the API: the vendor's field names, plus {@code turns}, {@code startedAt}, {@code receivedAt}
 * and {@code revision}. The JSON is streamed, since a call may hold megabytes.
 */
final class CallJson implements StreamingOutput {
    private static final int MAX_DIGITS = 1000;
    private static final JsonProvider JSON = JsonProvider.provider();

    private final Call call;

    CallJson(Call call) {
        this.call = call;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try {
            write(JSON.createGenerator(out));
        } catch (JsonException e) {
            // the client closed the connection
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw e;
        }
    }

    private void write(JsonGenerator json) {
        CallContent content = call.content();
        json.writeStartObject();
        write(json, "sid", content.sid());
        write(json, "llmAnsweredBy", content.answeredBy());
        write(json, "promptId", content.agent());
        write(json, "callRecordingUrl", content.recordingUrl());
        write(json, "fromNumber", content.fromNumber());
        write(json, "toNumber", content.toNumber());
        write(json, "direction", content.direction());
        if (content.seconds() == null) {
            json.writeNull("duration");
        } else {
            json.write("duration", content.seconds());
        }
        write(json, "campaignId", content.campaign());
        write(json, "cachedLeadName", content.leadName());
        write(json, "transcript", content.transcript());
        write(json, "createdAt", content.createdAt());
        writeLeadData(json, content.leadData());
        write(json, "notes", content.notes());
        write(json, "outcome", content.outcome());
        if (content.achieved() == null) {
            json.writeNull("primaryOutcomeAchieved");
        } else {
            json.write("primaryOutcomeAchieved", content.achieved());
        }
        json.writeStartArray("turns");
        Transcript.forEachTurn(
                content.transcript(),
                turn -> json.writeStartObject()
                        .write("speaker", turn.speaker().name())
                        .write("text", turn.text())
                        .writeEnd());
        json.writeEnd();
        write(json, "startedAt", call.startedAt());
        write(json, "receivedAt", call.receivedAt());
        json.write("revision", call.revision()).writeEnd().close();
    }

    private static void write(JsonGenerator json, String name, Object value) {
        if (value == null) {
            json.writeNull(name);
        } else {
            json.write(name, value.toString());
        }
    }

    private static void writeLeadData(JsonGenerator json, String text) {
        if (text == null) {
            json.writeNull("leadData");
            return;
        }
        json.writeKey("leadData");
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                copy(parser, parser.next(), json);
            }
        }
    }

    private static void copy(JsonParser parser, JsonParser.Event event, JsonGenerator json) {
        switch (event) {
            case START_OBJECT -> json.writeStartObject();
            case START_ARRAY -> json.writeStartArray();
            case END_OBJECT, END_ARRAY -> json.writeEnd();
            case KEY_NAME -> json.writeKey(parser.getString());
            case VALUE_STRING -> json.write(parser.getString());
            case VALUE_NUMBER -> copyNumber(parser.getString(), json);
            case VALUE_TRUE -> json.write(true);
            case VALUE_FALSE -> json.write(false);
            default -> json.writeNull();
        }
    }

    /** Writes a number; as text if JSON-P, or most JSON parsers, cannot represent it. */
    private static void copyNumber(String digits, JsonGenerator json) {
        if (digits.length() > MAX_DIGITS) {
            json.write(digits);
            return;
        }
        try {
            json.write(Json.createValue(new BigDecimal(digits)));
        } catch (ArithmeticException | NumberFormatException | UnsupportedOperationException | JsonException e) {
            json.write(digits);
        }
    }
}
