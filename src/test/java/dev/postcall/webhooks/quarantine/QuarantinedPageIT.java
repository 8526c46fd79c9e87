package dev.postcall.webhooks.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Deployed;
import dev.postcall.harness.PageForm;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.Visitor;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Deployed
class QuarantinedPageIT {
    private static final int MAX_PAGE_BYTES = 150_000;
    private final Postcall postcall = Postcall.deployed();

    @ParameterizedTest
    @ValueSource(strings = {"a", "&", "\u00e9", "\u4e2d"})
    void largeBodyIsTruncatedOnThePageAndReplayedByTheApi(String letter) {
        String sid = Sample.freshSid();
        String id = quarantined("{\"call\":{\"id\":\"" + sid + "\",\"notes\":\"" + letter.repeat(495_000) + "\"}}");

        String page = admin().get("quarantined?id=" + id).body();

        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MAX_PAGE_BYTES);
        assertThat(page)
                .contains(
                        "id=\"beginning\"", sid, "/api/quarantine/" + id + "/body", "/api/quarantine/" + id + "/replay")
                .doesNotContain("<textarea");
        assertThat(postcall.post("api/quarantine/" + id + "/replay", "{\"call\":{\"sid\":\"" + sid + "\"}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void emptyCorrectionIsRejected() {
        String id = quarantined("{\"call\":{\"id\":\"" + Sample.freshSid() + "\"}}");
        Visitor admin = admin();
        PageForm form = admin.forms("quarantined?id=" + id).stream()
                .filter(candidate -> candidate.fields().containsKey("delivery-form:body"))
                .findFirst()
                .orElseThrow();

        assertThat(admin.send(form.with("delivery-form:body", ""), 0).body()).contains("The corrected body is empty.");
    }

    private String quarantined(String body) {
        assertThat(postcall.deliver(Postcall.OUTCOME, body).status()).isEqualTo(422);
        return postcall.newestQuarantined().getString("id");
    }

    private Visitor admin() {
        return Visitor.admin(postcall);
    }
}
