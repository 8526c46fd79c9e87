package dev.postcall.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EffectiveSettingTest {

    @Test
    void passwordsInUrlsAreNotShown() {
        assertThat(EffectiveSetting.withoutSecrets("jdbc:postgresql://db/postcall?user=a&password=secret"))
                .isEqualTo("jdbc:postgresql://db/postcall");
        assertThat(EffectiveSetting.withoutSecrets("https://a:secret@search-1:9200,https://b:secret@search-2:9200"))
                .isEqualTo("https://search-1:9200,https://search-2:9200");
    }
}
