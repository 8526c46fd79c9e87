package dev.postcall.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Deployed;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content-Type and Accept of a delivery are ignored. */
@Deployed
class MediaTypesIT {
    private static final Postcall POSTCALL = Postcall.deployed();
    private final String sid = Sample.freshSid();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/json; charset=\"utf-8\"",
                "APPLICATION/JSON",
                "application/json;charset=klingon",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/octet-stream",
                "json",
                "application/json; charset",
                ";",
                ""
            })
    void contentTypeIsIgnored(String type) throws Exception {
        byte[] body = Sample.withSid(Sample.outcome(), sid).getBytes(StandardCharsets.UTF_8);
        assertThat(BareDelivery.of(body).with("Content-Type", type).send().statusCode())
                .isEqualTo(200);
        StoredDelivery.assertCallStored(POSTCALL, body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "json", ";", "*/*;q=x"})
    void acceptIsIgnored(String type) throws Exception {
        byte[] body = Sample.withSid(Sample.outcome(), sid).getBytes(StandardCharsets.UTF_8);
        assertThat(BareDelivery.of(body).with("Accept", type).send().statusCode())
                .isEqualTo(200);
        StoredDelivery.assertCallStored(POSTCALL, body);
    }
}
