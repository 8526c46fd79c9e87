package dev.postcall.calls.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.calls.pages.LeadData.Entry;
import org.junit.jupiter.api.Test;

class LeadDataTest {

    @Test
    void nestedValuesAreNamedByTheirPath() {
        assertThat(LeadData.view("{\"home\":{\"city\":\"Reno\"},\"tags\":[\"hot\",2],\"none\":{}}")
                        .entries())
                .containsExactly(
                        new Entry("home.city", "Reno"),
                        new Entry("tags 1", "hot"),
                        new Entry("tags 2", "2"),
                        new Entry("none", "{}"));
    }

    @Test
    void topLevelValueHasNoName() {
        assertThat(LeadData.view("\"website\"").entries()).containsExactly(new Entry("", "website"));
    }

    @Test
    void invalidJsonIsShownAsText() {
        assertThat(LeadData.view("{oops").entries()).containsExactly(new Entry("", "{oops"));
        assertThat(LeadData.view(null).entries()).isEmpty();
    }

    @Test
    void entriesAreBoundedInNumberAndSize() {
        String many = "{" + "\"name\":\"value\",".repeat(100_000) + "\"last\":1}";
        assertThat(LeadData.view(many).entries()).hasSize(200);
        assertThat(LeadData.view(many).truncated()).isTrue();

        String longOnes = "[" + ("\"" + "<&'".repeat(10_000) + "\",").repeat(50) + "1]";
        assertThat(LeadData.view(longOnes).entries())
                .isNotEmpty()
                .hasSizeLessThan(10)
                .allSatisfy(entry -> assertThat(entry.value().length()).isLessThan(1_000));
        assertThat(LeadData.view("{\"a\":1}").truncated()).isFalse();
    }
}
