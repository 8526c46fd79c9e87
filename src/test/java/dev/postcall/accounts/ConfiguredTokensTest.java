package dev.postcall.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.settings.Setting;
import dev.postcall.settings.SettingException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfiguredTokensTest {
    private static final String SIXTEEN = "0123456789abcdef";

    @Test
    void sixteenCharactersAreEnough() {
        assertThat(check(SIXTEEN)).containsExactly(SIXTEEN);
    }

    @Test
    void fifteenCharactersAreTooFewAndTheTokenIsNotTold() {
        String fifteen = SIXTEEN.substring(1);

        assertThatThrownBy(() -> check(SIXTEEN, fifteen))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("postcall.webhook.tokens")
                .hasMessageContaining("POSTCALL_WEBHOOK_TOKENS")
                .hasMessageNotContaining(fifteen);
    }

    @Test
    void theVendorsPlaceholderIsNoToken() {
        assertThatThrownBy(() -> check("fakeTokenGoesHere"))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("postcall.webhook.tokens")
                .hasMessageContaining("placeholder")
                .hasMessageNotContaining("fakeTokenGoesHere");
    }

    @Test
    void thePlaceholderInAnotherSpellingIsNoTokenEither() {
        assertThatThrownBy(() -> check("FAKETOKENGOESHERE")).isInstanceOf(SettingException.class);
    }

    private static List<String> check(String... tokens) {
        return ConfiguredTokens.check(Setting.WEBHOOK_TOKENS, List.of(tokens));
    }
}
