package dev.postcall.webhooks;

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
 * Reads the vendor's payload {@code {"call": {…}, "headers": {…}}}: tolerant of types and of what it does not know, strict
 * on the call's identity. {@code headers} is not looked at: it may hold secrets.
 */
final class PayloadReader {
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final int LONGEST_SID = 255;
    private static final int LONGEST_WORD = 255;
    private static final int LONGEST_CALL_SECONDS = 86_400;

    private PayloadReader() {}

    /**
     * What the payload says of its call.
     *
     * @throws dev.postcall.problem.ProblemException 400 if the bytes are not JSON; 422 if there is no call in it, or the call
     *     has no usable {@code sid}
     */
    static CallContent read(byte[] body) {
        Fields fields = call(PayloadText.decode(body))
                .orElseThrow(() -> Problem.noUsableCall("The payload has no object `call`.")
                        .exception());
        return new CallContent(
                sid(fields),
                fields.word("llmAnsweredBy", LONGEST_WORD),
                fields.word("promptId", LONGEST_WORD),
                fields.word("campaignId", LONGEST_WORD),
                fields.word("direction", LONGEST_WORD),
                fields.word("fromNumber", LONGEST_WORD),
                fields.word("toNumber", LONGEST_WORD),
                fields.wholeNumber("duration", LONGEST_CALL_SECONDS),
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
        String sid = fields.word("sid");
        if (sid == null || !fields.isIdLike("sid")) {
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

    /** The parser's own exceptions are of many kinds, and for deep nesting plain runtime ones. */
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

    /** The parser's own skipping never ends where the text does too early. */
    private static void skip(JsonParser parser, Event value) {
        int depth = JsonText.deeper(value);
        while (depth > 0) {
            depth += JsonText.deeper(parser.next());
        }
    }
}
