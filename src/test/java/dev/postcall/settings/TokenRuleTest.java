package dev.postcall.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenRuleTest {
    private static final String SIXTEEN = "0123456789abcdef";

    @Test
    void sixteenCharactersAreAccepted() {
        assertThatCode(() -> check(SIXTEEN, SIXTEEN)).doesNotThrowAnyException();
    }

    @Test
    void shortTokenIsRejectedWithoutRevealingIt() {
        String fifteen = SIXTEEN.substring(1);

        assertThatThrownBy(() -> check(SIXTEEN, fifteen))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("postcall.webhook.tokens")
                .hasMessageContaining("POSTCALL_WEBHOOK_TOKENS")
                .hasMessageNotContaining(fifteen);
    }

    @Test
    void placeholderIsRejected() {
        assertThatThrownBy(() -> check("fakeTokenGoesHere"))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("postcall.webhook.tokens")
                .hasMessageContaining("placeholder")
                .hasMessageNotContaining("fakeTokenGoesHere");
    }

    @Test
    void placeholderIsRejectedInAnyCase() {
        assertThatThrownBy(() -> check("FAKETOKENGOESHERE")).isInstanceOf(SettingException.class);
    }

    private static void check(String... tokens) {
        TokenRule.check(Setting.WEBHOOK_TOKENS, List.of(tokens));
    }
}
