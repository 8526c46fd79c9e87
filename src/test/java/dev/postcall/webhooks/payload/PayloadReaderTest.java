package dev.postcall.webhooks.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.calls.CallContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadReaderTest {

    @Test
    void documentedSampleIsRead() throws IOException {
        CallContent call = PayloadReader.read(sample("post-call-outcome.json"));

        assertThat(call.sid()).isEqualTo("CAec7g2x30425ba039a83ffb4286754983");
        assertThat(call.answeredBy()).isEqualTo("human");
        assertThat(call.agent()).isEqualTo("25673");
        assertThat(call.campaign()).isNull();
        assertThat(call.direction()).isEqualTo("outbound-api");
        assertThat(call.fromNumber()).isEqualTo("+17752432501");
        assertThat(call.toNumber()).isEqualTo("+17752893647");
        assertThat(call.seconds()).isEqualTo(44);
        assertThat(call.recordingUrl())
                .startsWith("https://api.twilio.com/")
                .endsWith("RE25a9z63a09998b44a8a444de055g6247");
        assertThat(call.leadName()).isEqualTo("Tyler");
        assertThat(call.leadData()).isNull();
        assertThat(call.transcript()).startsWith("BOT: ~ \"Hey, Tyler!\"\nHUMAN:  how's it going\n");
        assertThat(call.createdAt()).isEqualTo(Instant.parse("2023-12-31T23:12:05.627050Z"));
        assertThat(call.notes()).startsWith("Tyler is interested in flying lessons");
        assertThat(call.outcome()).isEqualTo("Booked appointment");
        assertThat(call.achieved()).isTrue();
    }

    @Test
    void missingOutcomeIsUnknown() throws IOException {
        CallContent call = PayloadReader.read(sample("post-call-data.json"));

        assertThat(call.notes()).isNull();
        assertThat(call.outcome()).isNull();
        assertThat(call.achieved()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "true,true",
        "'\"Yes\"',true",
        "'\"TRUE\"',true",
        "1,true",
        "'\"1\"',true",
        "false,false",
        "'\"no\"',false",
        "0,false"
    })
    void primaryOutcomeIsReadInAllSpellings(String json, boolean achieved) {
        assertThat(call("\"primaryOutcomeAchieved\": " + json).achieved()).isEqualTo(achieved);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"maybe\"", "2", "{}", "[]"})
    void invalidPrimaryOutcomeIsUnknown(String json) {
        assertThat(call("\"primaryOutcomeAchieved\": " + json).achieved()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"44,44", "'\"44\"',44", "44.0,44", "0,0", "1e2,100", "86400,86400"})
    void durationIsReadInAllSpellings(String json, int seconds) {
        assertThat(call("\"duration\": " + json).seconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "-0.5",
                "44.9",
                "86401",
                "1e400",
                "99999999999",
                "\"long\"",
                "\"NaN\"",
                "null",
                "true",
                "1e2147483648"
            })
    void invalidDurationIsUnknown(String json) {
        assertThat(call("\"duration\": " + json).seconds()).isNull();
    }

    @Test
    void idsAreNumbersOrText() {
        assertThat(call("\"promptId\": 7, \"campaignId\": \"a-b\"").agent()).isEqualTo("7");
        assertThat(call("\"promptId\": \"7\", \"campaignId\": \"a-b\"").campaign())
                .isEqualTo("a-b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"25673", "25673.0", "2.5673e4", "\"25673\"", "\" 25673\\u00a0\"", "\"\\u202f25673\\u200b\\n\""})
    void equalIdsAreReadFromAllSpellings(String json) {
        CallContent call = PayloadReader.read(
                ("{\"call\":{\"sid\":" + json + ",\"promptId\":" + json + ",\"campaignId\":" + json + "}}")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(List.of(call.sid(), call.agent(), call.campaign())).containsOnly("25673");
    }

    @Test
    void fractionalIdIsKeptAsWritten() {
        assertThat(call("\"promptId\": 1.50").agent()).isEqualTo("1.50");
        assertThat(call("\"promptId\": 1e999999999").agent()).isEqualTo("1e999999999");
        assertThat(call("\"promptId\": 1e2147483648").agent()).isEqualTo("1e2147483648");
    }

    @Test
    void leadDataKeepsAnyJson() {
        assertThat(call("\"leadData\": {\"a\": [1, \"x\", null]}").leadData()).isEqualTo("{\"a\":[1,\"x\",null]}");
        assertThat(call("\"leadData\": \"text\"").leadData()).isEqualTo("\"text\"");
        assertThat(call("\"leadData\": null").leadData()).isNull();
    }

    @Test
    void unstorableCharactersAreReplaced() {
        assertThat(call("\"notes\": \"a\\u0000b\\ud800c\\ud83d\\ude00\"").notes())
                .isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDE00");
    }

    @Test
    void invalidUtf8IsReplaced() {
        byte[] body = "{\"call\":{\"sid\":\"CA1\",\"notes\":\"a?b\"}}".getBytes(StandardCharsets.UTF_8);
        body[new String(body, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xFF;
        assertThat(PayloadReader.read(body).notes()).isEqualTo("a\uFFFDb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byteOrderMarkIsRemoved(String charset) {
        byte[] body = "\uFEFF{\"call\":{\"sid\":\"CA1\",\"notes\":\"größer\"}}".getBytes(Charset.forName(charset));
        assertThat(PayloadReader.read(body).notes()).isEqualTo("größer");
    }

    @Test
    void lastOfDuplicateKeysWins() {
        assertThat(call("\"notes\": \"one\", \"notes\": \"two\"").notes()).isEqualTo("two");
    }

    @Test
    void numbersOfThousandsOfDigitsAreRead() {
        String digits = "9".repeat(5_000);
        CallContent call = call("\"duration\": " + digits + ", \"promptId\": " + digits + ", \"leadData\": " + digits);
        assertThat(call.seconds()).isNull();
        assertThat(call.leadData()).isEqualTo(digits);
    }

    @Test
    @Timeout(20)
    void leadDataOfAMillionTextsIsReadInTime() {
        String texts = "\"a\",".repeat(1_000_000) + "1";
        assertThat(call("\"leadData\": [" + texts + "]").leadData()).isEqualTo("[" + texts + "]");
    }

    private static CallContent call(String fields) {
        return PayloadReader.read(("{\"call\":{\"sid\":\"CA1\"," + fields + "}}").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = PayloadReaderTest.class.getResourceAsStream("/samples/" + name)) {
            return in.readAllBytes();
        }
    }
}
