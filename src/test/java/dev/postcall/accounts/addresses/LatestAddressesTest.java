package dev.postcall.accounts.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatestAddressesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private final LatestAddresses latest = new LatestAddresses();

    @Test
    void repeatedAddressIsListedOnceWithCountAndLatestTime() {
        latest.add("POST", "/webhook", true, NOW);
        latest.add("POST", "/webhook", true, NOW.plusSeconds(5));

        assertThat(latest.list())
                .containsExactly(new UnknownAddress(
                        "POST", "/webhook", "POST /webhooks/post-call-outcome", true, 2, NOW.plusSeconds(5)));
    }

    @Test
    void requestsWithoutTokenDoNotEvictThoseWithToken() {
        latest.add("POST", "/webhook", true, NOW);
        for (int i = 0; i < 1000; i++) {
            latest.add("POST", "/noise" + i, false, NOW.plusSeconds(i));
        }

        assertThat(latest.list()).hasSize(LatestAddresses.CAPACITY + 1);
        assertThat(latest.list().get(0).path()).isEqualTo("/webhook");
        assertThat(latest.list().get(1).path()).isEqualTo("/noise999");
    }

    @Test
    void longAddressIsTruncatedBetweenTwoCodePoints() {
        latest.add("POST", "/" + "\ud83d\ude00".repeat(1000) + "\r\n", false, NOW);

        String path = latest.list().get(0).path();
        assertThat(path).hasSizeBetween(98, 101);
        assertThat(path).endsWith("\ud83d\ude00\u2026");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /webhook, POST /webhooks/post-call-outcome",
        "POST, /Webhooks/Post-Call-Data, POST /webhooks/post-call-data",
        "PUT, /webhooks/post-call-outcome, POST /webhooks/post-call-outcome",
        "POST, /, POST /webhooks/post-call-outcome",
        "GET, /post-call-outcome, POST /webhooks/post-call-outcome",
        "GET, /calls, GET /api/calls",
        "GET, /api/call, an address that GET /api/openapi.yaml lists"
    })
    void knownAddressIsSuggested(String method, String path, String suggestion) {
        assertThat(AddressGuess.of(method, path)).isEqualTo(suggestion);
    }
}
