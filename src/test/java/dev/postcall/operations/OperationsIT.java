package dev.postcall.operations;

import static dev.postcall.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Deployed;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.Visitor;
import java.net.http.HttpHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Deployed
class OperationsIT {
    private final Postcall postcall = Postcall.deployed();

    @Test
    void workingNodeIsReady() {
        assertThat(postcall.get("api/health/ready").json().getString("status")).isEqualTo("up");
        assertThat(postcall.get("api/health/live").json().getString("status")).isEqualTo("up");
    }

    @Test
    void auditAgreesAfterTheFanOut() {
        deliver();

        eventually(() -> assertThat(postcall.audit().getBoolean("agrees")).isTrue());
    }

    @Test
    void metersCountDeliveriesWithoutPersonalData() {
        String sid = deliver();

        assertThat(postcall.get("api/metrics").body())
                .containsPattern("postcall_deliveries_total\\{kind=\"outcome\",verdict=\"recorded\"} [1-9]")
                .contains(
                        "postcall_deliveries_refused_total{status=\"401\"}",
                        "jvm_memory_used_bytes",
                        "jvm_gc_memory_allocated_bytes")
                .doesNotContain(sid, "Tyler", "+1775");
    }

    @Test
    void descriptionIsOpenApi() {
        assertThat(postcall.get("api/openapi.yaml").body()).contains("openapi: 3.", "/webhooks/post-call-outcome:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "api/health/live", "api/calls", "api/nowhere", "webhooks/nowhere"})
    void everyAnswerHasSecurityHeaders(String path) {
        HttpHeaders headers = Visitor.of(postcall).get(path).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.allValues("Content-Security-Policy"))
                .anyMatch(policy -> policy.contains("frame-ancestors 'none'"));
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    private String deliver() {
        String sid = Sample.freshSid();
        assertThat(postcall.deliver(Postcall.OUTCOME, Sample.withSid(Sample.outcome(), sid))
                        .status())
                .isEqualTo(200);
        return sid;
    }
}
