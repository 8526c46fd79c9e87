package dev.postcall.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Deployed;
import dev.postcall.harness.Eventually;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unusual and malformed bodies get a clear response, and their raw bytes are stored unchanged. */
@Deployed
class ToleranceIT {
    private static final int MAX_BYTES = 8 * 1024 * 1024;

    private static final Postcall POSTCALL = Postcall.deployed();
    private final String sid = Sample.freshSid();
    private final MalformedBodies bodies = new MalformedBodies(sid);

    @AfterAll
    static void assertEverythingIsCountedAndIndexed() {
        POSTCALL.awaitFanOut();
        Eventually.eventually(
                () -> assertThat(POSTCALL.audit().getBoolean("agrees")).isTrue());
        assertThat(POSTCALL.get("api/publications").json().getJsonArray("items"))
                .allSatisfy(
                        item -> assertThat(item.asJsonObject().getInt("dead")).isZero());
    }

    @ParameterizedTest
    @CsvSource({
        "nul-in-text.json, 200",
        "nul-in-lead-data.json, 200",
        "nul-byte-in-text.json, 400",
        "lone-surrogates.json, 200",
        "surrogate-pair.json, 200",
        "invalid-utf8.json, 200",
        "cut-utf8.json, 200",
        "latin1.json, 200",
        "utf8-bom.json, 200",
        "two-boms.json, 400",
        "utf16-le-bom.json, 200",
        "utf16-be-bom.json, 200",
        "utf16-le.json, 200",
        "utf16-be.json, 200",
        "utf32-le-bom.json, 400",
        "duplicate-keys.json, 200",
        "duplicate-key-null.json, 422",
        "huge-exponent.json, 200",
        "endless-exponent.json, 200",
        "five-thousand-digits.json, 200",
        "nested-900.json, 200",
        "nested-2000.json, 400",
        "trailing-garbage.json, 400",
        "trailing-object.json, 400",
        "trailing-nul.json, 400",
        "trailing-comma.json, 400",
        "white-space-around.json, 200",
        "array-on-top.json, 422",
        "string-on-top.json, 422",
        "number-on-top.json, 422",
        "null.json, 422",
        "empty.json, 400",
        "blank.json, 400",
        "not-json.txt, 400",
        "xml.xml, 400",
        "single-quotes.json, 400",
        "no-call.json, 422",
        "call-is-a-list.json, 422",
        "call-is-text.json, 422",
        "no-sid.json, 422",
        "null-sid.json, 422",
        "blank-sid.json, 422",
        "object-sid.json, 422",
        "true-sid.json, 422",
        "control-in-sid.json, 422",
        "nul-in-sid.json, 422",
        "surrogate-in-sid.json, 422",
        "long-sid.json, 422",
        "number-sid.json, 200",
        "odd-sid.json, 200",
        "every-type-wrong.json, 200",
        "types-as-text.json, 200",
        "unknown-fields.json, 200",
        "empty-names.json, 200",
        "far-instant.json, 200",
        "control-characters.json, 200",
        "raw-control-characters.json, 400",
        "long-words.json, 200"
    })
    void unusualBodyIsAnsweredAndStoredUnchanged(String file, int status) throws Exception {
        byte[] body = bodies.file(file);
        HttpResponse<String> answer = deliver(body);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 200) {
            StoredDelivery.assertCallStored(POSTCALL, body);
        } else {
            StoredDelivery.assertQuarantined(POSTCALL, answer, body);
        }
    }

    @Test
    void everyBodyFileIsTested() throws Exception {
        CsvSource tested = ToleranceIT.class
                .getDeclaredMethod("unusualBodyIsAnsweredAndStoredUnchanged", String.class, int.class)
                .getAnnotation(CsvSource.class);
        try (Stream<Path> files = Files.list(MalformedBodies.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(tested.value())
                            .map(line -> line.split(",")[0])
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000, 4_000_000})
    void deepNestingIsRejected(int levels) throws Exception {
        byte[] body = ("{\"call\":{\"sid\":\"" + sid + "\",\"leadData\":" + "[".repeat(levels) + "]".repeat(levels)
                        + "}}")
                .getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = deliver(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        StoredDelivery.assertQuarantined(POSTCALL, answer, body);
    }

    @Test
    void bodyOfEightMegabytesIsAccepted() throws Exception {
        byte[] body = bodies.padded(MAX_BYTES);
        assertThat(deliver(body).statusCode()).isEqualTo(200);
        StoredDelivery.assertCallStored(POSTCALL, body);
    }

    @Test
    void notesOfEightMegabytesAreAccepted() throws Exception {
        String frame = "{\"call\":{\"sid\":\"" + sid + "\",\"notes\":\"\"}}";
        byte[] body = frame.replace("\"notes\":\"", "\"notes\":\"" + "word ".repeat((MAX_BYTES - frame.length()) / 5))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(deliver(body).statusCode()).isEqualTo(200);
        StoredDelivery.assertCallStored(POSTCALL, body);
    }

    @Test
    void bodyAboveTheLimitIsRejected() throws Exception {
        HttpResponse<String> answer = deliver(bodies.padded(MAX_BYTES + 1));
        assertThat(answer.statusCode()).isEqualTo(413);
        StoredDelivery.assertProblem(answer);
        assertThat(POSTCALL.get("api/calls/" + sid).status()).isEqualTo(404);
    }

    private static HttpResponse<String> deliver(byte[] body) throws Exception {
        return BareDelivery.of(body).with("Content-Type", "application/json").send();
    }
}
