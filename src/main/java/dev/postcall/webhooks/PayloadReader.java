package dev.postcall.webhooks;

import dev.postcall.calls.CallContent;
import dev.postcall.problem.Problem;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;

/**
 * Reads the vendor's payload {@code {"call": {…}, "headers": {…}}}: tolerant of types and of what it does not know, strict
 * on the call's identity. {@code headers} is not looked at: it may hold secrets.
 */
final class PayloadReader {
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final int LONGEST_SID = 255;
    private static final int LONGEST_WORD = 255;

    private PayloadReader() {}

    /**
     * What the payload says of its call.
     *
     * @throws dev.postcall.problem.ProblemException 400 if the bytes are not JSON; 422 if there is no call in it, or the call
     *     has no usable {@code sid}
     */
    static CallContent read(byte[] body) {
        JsonValue payload = parse(PayloadText.decode(body));
        if (!(payload instanceof JsonObject object) || !(object.get("call") instanceof JsonObject call)) {
            throw Problem.noUsableCall("The payload has no object `call`.").exception();
        }
        Fields fields = new Fields(call);
        return new CallContent(
                sid(fields),
                fields.word("llmAnsweredBy", LONGEST_WORD),
                fields.word("promptId", LONGEST_WORD),
                fields.word("campaignId", LONGEST_WORD),
                fields.word("direction", LONGEST_WORD),
                fields.word("fromNumber", LONGEST_WORD),
                fields.word("toNumber", LONGEST_WORD),
                fields.wholeNumber("duration"),
                fields.text("callRecordingUrl"),
                fields.text("cachedLeadName"),
                fields.json("leadData"),
                fields.text("transcript"),
                fields.instant("createdAt"),
                fields.text("notes"),
                fields.text("outcome"),
                fields.truth("primaryOutcomeAchieved"));
    }

    private static String sid(Fields fields) {
        String sid = fields.text("sid");
        if (sid == null) {
            throw Problem.noUsableCall("The call has no `sid`.").exception();
        }
        if (sid.length() > LONGEST_SID
                || sid.chars().anyMatch(c -> Character.isISOControl(c) || c == PayloadText.REPLACEMENT)) {
            throw Problem.noUsableCall("The call's `sid` is longer than " + LONGEST_SID
                            + " characters, or holds characters that no id has.")
                    .exception();
        }
        return sid;
    }

    /** The parser's own exceptions are of many kinds, and for deep nesting and huge numbers plain runtime ones. */
    private static JsonValue parse(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (RuntimeException | StackOverflowError e) {
            throw Problem.notJson("The body is not JSON, or nested too deeply.").exception();
        }
    }
}
