package dev.postcall.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Deployed;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.TestSettings;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Deployed
class ApiAccessIT {
    private final Postcall postcall = Postcall.deployed();

    @ParameterizedTest
    @ValueSource(strings = {"calls", "quarantine", "publications", "audit", "metrics", "calls/x", "deliveries/1/body"})
    void unauthorizedRequestIsRejected(String path) {
        assertThat(get(path, null)).isEqualTo(401);
        assertThat(get(path, "Bearer not-a-token-at-all")).isEqualTo(401);
    }

    @Test
    void webhookTokenIsNotValidForTheApi() {
        assertThat(get("calls", "Bearer " + TestSettings.WEBHOOK_TOKEN)).isEqualTo(401);
    }

    @Test
    void apiTokenAllowsReadingAndChanging() {
        assertThat(postcall.get("api/calls").status()).isEqualTo(200);
        assertThat(postcall.post("api/publications/redeliver", "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"health/live", "health/ready", "openapi.yaml"})
    void healthAndDescriptionArePublic(String path) {
        assertThat(get(path, null)).isEqualTo(200);
    }

    private int get(String path, String authorization) {
        Invocation.Builder request = ClientBuilder.newClient()
                .target(postcall.address())
                .path("api/" + path)
                .request();
        if (authorization != null) {
            request.header(HttpHeaders.AUTHORIZATION, authorization);
        }
        try (Response response = request.get()) {
            return response.getStatus();
        }
    }
}
