package dev.postcall.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Answer;
import dev.postcall.harness.Deployed;
import dev.postcall.harness.Postcall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that cannot be understood are said to be so. */
@Deployed
class ParametersIT {
    private final Postcall postcall = Postcall.deployed();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/calls?limit=abc",
                "api/calls?limit=0",
                "api/calls?limit=501",
                "api/calls?limit=1.5",
                "api/calls?limit=99999999999",
                "api/calls?cursor=abc",
                "api/calls?from=yesterday",
                "api/calls?to=2026-13-01",
                "api/calls?achieved=perhaps",
                "api/notes?q=a&limit=abc",
                "api/notes?q=a&speaker=nobody",
                "api/notes?q=a&cursor=abc",
                "api/notes?q=a&from=yesterday",
                "api/outcomes?by=moon",
                "api/outcomes?from=yesterday",
                "api/quarantine?limit=abc",
                "api/quarantine?limit=-1",
                "api/quarantine?cursor=abc"
            })
    void whatCannotBeUnderstoodIsABadRequest(String path) {
        Answer answer = postcall.get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().getString("type")).isEqualTo("urn:postcall:problem:bad-request");
        assertThat(answer.json().getString("detail")).isNotBlank();
    }

    @Test
    void theDetailNamesTheParameter() {
        assertThat(postcall.get("api/quarantine?limit=abc").json().getString("detail"))
                .contains("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/calls?limit=", "api/calls?agent=", "api/quarantine?limit=%20"})
    void anEmptyParameterIsNone(String path) {
        assertThat(postcall.get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/quarantine/abc/body", "api/deliveries/abc/body", "api/nothing"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(postcall.get(path).status()).isEqualTo(404);
    }
}
