package dev.postcall.calls.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingLinkTest {

    @Test
    void anHttpsAddressIsALink() {
        assertThat(RecordingLink.of("https://api.twilio.com/Recordings/RE1"))
                .contains("https://api.twilio.com/Recordings/RE1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "http://example.org/a",
                "//example.org/a",
                "https:alert(1)",
                "https://user:secret@example.org/",
                "https://exa mple.org/",
                "/api/calls",
                ""
            })
    void anyOtherAddressIsNoLink(String address) {
        assertThat(RecordingLink.of(address)).isEmpty();
    }
}
