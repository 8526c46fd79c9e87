package dev.postcall.webhooks.payload;

import dev.postcall.calls.CallContent;
import dev.postcall.problem.Problem;
import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the vendor's payload {@code {"call": {…}, "headers": {…}}}. Tolerates wrong types and unknown fields, but requires the
 * call's identity. Ignores {@code headers}, which may contain secrets.
 */
public final class PayloadReader {
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final int MAX_SID_LENGTH = 255;
    private static final int MAX_TOKEN_LENGTH = 255;
    private static final int MAX_CALL_SECONDS = 86_400;

    private PayloadReader() {}

    /**
     * Reads the call of a payload.
     *
     * @throws dev.postcall.problem.ProblemException 400 if the bytes are not JSON; 422 if the payload has no call, or the
     *     call has no usable {@code sid}
     */
    public static CallContent read(byte[] body) {
        Fields fields = call(PayloadText.decode(body))
                .orElseThrow(() -> Problem.noUsableCall("The payload has no object `call`.")
                        .exception());
        return new CallContent(
                sid(fields),
                fields.token("llmAnsweredBy", MAX_TOKEN_LENGTH),
                fields.token("promptId", MAX_TOKEN_LENGTH),
                fields.token("campaignId", MAX_TOKEN_LENGTH),
                fields.token("direction", MAX_TOKEN_LENGTH),
                fields.token("fromNumber", MAX_TOKEN_LENGTH),
                fields.token("toNumber", MAX_TOKEN_LENGTH),
                fields.wholeNumber("duration", MAX_CALL_SECONDS),
                fields.text("callRecordingUrl"),
                fields.text("cachedLeadName"),
                fields.json("leadData"),
                fields.text("transcript"),
                fields.instant("createdAt"),
                fields.text("notes"),
                fields.text("outcome"),
                fields.bool("primaryOutcomeAchieved"));
    }

    private static String sid(Fields fields) {
        String sid = fields.token("sid");
        if (sid == null || !fields.isTextOrNumber("sid")) {
            throw Problem.noUsableCall("The call has no `sid`.").exception();
        }
        if (sid.length() > MAX_SID_LENGTH
                || sid.chars().anyMatch(c -> Character.isISOControl(c) || c == PayloadText.REPLACEMENT)) {
            throw Problem.noUsableCall("The call's `sid` is longer than " + MAX_SID_LENGTH
                            + " characters, or contains invalid characters.")
                    .exception();
        }
        return sid;
    }

    /** Catches all exceptions of the parser, which are of many types; deep nesting throws a plain {@link RuntimeException}. */
    private static Optional<Fields> call(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            Optional<Fields> call = call(parser);
            if (!parser.hasNext()) {
                return call;
            }
        } catch (RuntimeException | StackOverflowError e) {
            throw notJson();
        }
        throw notJson();
    }

    private static RuntimeException notJson() {
        return Problem.notJson("The body is not JSON, or nested too deeply.").exception();
    }

    private static Optional<Fields> call(JsonParser parser) {
        Event first = parser.next();
        if (first != Event.START_OBJECT) {
            skip(parser, first);
            return Optional.empty();
        }
        Fields call = null;
        while (parser.next() == Event.KEY_NAME) {
            boolean named = parser.getString().equals("call");
            Event value = parser.next();
            if (named && value == Event.START_OBJECT) {
                call = Fields.read(parser);
            } else {
                skip(parser, value);
                call = named ? null : call;
            }
        }
        return Optional.ofNullable(call);
    }

    /** Skips a value. The parser's own skip methods loop forever on truncated text. */
    private static void skip(JsonParser parser, Event value) {
        int depth = JsonText.depthChange(value);
        while (depth > 0) {
            depth += JsonText.depthChange(parser.next());
        }
    }
}
