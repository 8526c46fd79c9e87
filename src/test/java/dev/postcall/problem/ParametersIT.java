package dev.postcall.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Answer;
import dev.postcall.harness.Deployed;
import dev.postcall.harness.Postcall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid query parameters are answered with a bad request. */
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
    void invalidParameterIsABadRequest(String path) {
        Answer answer = postcall.get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().getString("type")).isEqualTo("urn:postcall:problem:bad-request");
        assertThat(answer.json().getString("detail")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/notes?q=a%00b", "api/notes?q=a&campaign=%00", "api/notes?q=a&speaker=%00"})
    void nullCharacterIsABadRequest(String path) {
        Answer answer = postcall.get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("application/problem+json");
    }

    @Test
    void overlongQueryIsRejected() {
        Answer answer = postcall.get("api/notes?q=" + "abcde%20%C3%A4".repeat(1_500));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getString("detail")).contains("`q`", "200 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/notes?q=a&from=0202-11-20",
                "api/notes?q=a&to=2300-01-01",
                "api/notes?q=a&from=0001-01-01&to=9999-12-31",
                "api/notes?q=a*%20b*%20c*%20d*%20e*%20f*%20g*%20h*%20i*%20j*%20k*%20l*%20m*%20n*%20o*",
                "api/notes?q=!?*",
                "api/notes?q=%2B1%20212-931-3665&campaign=none"
            })
    void searchWithAnyBoundsAndWordsIsAnswered(String path) {
        Answer answer = postcall.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().containsKey("complete")).isTrue();
    }

    @Test
    void detailNamesTheParameter() {
        assertThat(postcall.get("api/quarantine?limit=abc").json().getString("detail"))
                .contains("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/calls?limit=", "api/calls?agent=", "api/quarantine?limit=%20"})
    void emptyParameterIsIgnored(String path) {
        assertThat(postcall.get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/quarantine/abc/body", "api/deliveries/abc/body", "api/nothing"})
    void unknownResourceIsNotFound(String path) {
        assertThat(postcall.get(path).status()).isEqualTo(404);
    }
}
