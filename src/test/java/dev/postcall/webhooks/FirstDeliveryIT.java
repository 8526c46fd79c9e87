package dev.postcall.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Answer;
import dev.postcall.harness.Deployed;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import org.junit.jupiter.api.Test;

@Deployed
class FirstDeliveryIT {
    private final Postcall postcall = Postcall.deployed();
    private final String sid = Sample.freshSid();

    @Test
    void documentedSamplesAreAccepted() {
        assertThat(postcall.deliver(Postcall.OUTCOME, Sample.outcome()).status())
                .isEqualTo(200);
        Answer data = postcall.deliver(Postcall.DATA, Sample.data());
        assertThat(data.status()).isEqualTo(200);
        assertThat(data.type()).isEqualTo("application/json");
        assertThat(data.json().keySet()).containsExactlyInAnyOrder("sid", "result");
        assertThat(data.json().getString("sid")).isEqualTo("CAec7g2x30425ba039a83ffb4286754983");
    }

    @Test
    void repeatedDeliveryIsADuplicate() {
        assertResult("recorded", Postcall.OUTCOME, Sample.outcome());
        assertResult("duplicate", Postcall.OUTCOME, Sample.outcome());
    }

    @Test
    void outcomeAfterDataRevisesTheCall() {
        assertResult("recorded", Postcall.DATA, Sample.data());
        assertResult("revised", Postcall.OUTCOME, Sample.outcome());
        assertCallIsComplete();
    }

    @Test
    void dataAfterOutcomeLosesNothing() {
        assertResult("recorded", Postcall.OUTCOME, Sample.outcome());
        assertResult("duplicate", Postcall.DATA, Sample.data());
        assertCallIsComplete();
    }

    private void assertResult(String result, String webhook, String sample) {
        Answer answer = postcall.deliver(webhook, Sample.withSid(sample, sid));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("sid")).isEqualTo(sid);
        assertThat(answer.json().getString("result")).isEqualTo(result);
    }

    private void assertCallIsComplete() {
        Answer call = postcall.get("api/calls/" + sid);
        assertThat(call.status()).isEqualTo(200);
        assertThat(call.json().getString("outcome")).isEqualTo("Booked appointment");
        assertThat(call.json().getBoolean("primaryOutcomeAchieved")).isTrue();
        assertThat(call.json().getString("cachedLeadName")).isEqualTo("Tyler");
        assertThat(call.json().getInt("duration")).isEqualTo(44);
    }
}
