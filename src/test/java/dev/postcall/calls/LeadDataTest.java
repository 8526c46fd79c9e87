package dev.postcall.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.calls.LeadData.Fact;
import org.junit.jupiter.api.Test;

class LeadDataTest {

    @Test
    void objectsAndArraysAreToldByTheWayToEachValue() {
        assertThat(LeadData.shown("{\"home\":{\"city\":\"Reno\"},\"tags\":[\"hot\",2],\"none\":{}}")
                        .facts())
                .containsExactly(
                        new Fact("home.city", "Reno"),
                        new Fact("tags 1", "hot"),
                        new Fact("tags 2", "2"),
                        new Fact("none", "{}"));
    }

    @Test
    void aValueOnItsOwnHasNoName() {
        assertThat(LeadData.shown("\"website\"").facts()).containsExactly(new Fact("", "website"));
    }

    @Test
    void whatIsNoJsonIsShownAsItIs() {
        assertThat(LeadData.shown("{oops").facts()).containsExactly(new Fact("", "{oops"));
        assertThat(LeadData.shown(null).facts()).isEmpty();
    }

    @Test
    void noMoreIsShownThanAPageHasRoomFor() {
        String many = "{" + "\"name\":\"value\",".repeat(100_000) + "\"last\":1}";
        assertThat(LeadData.shown(many).facts()).hasSize(200);
        assertThat(LeadData.shown(many).cut()).isTrue();

        String longOnes = "[" + ("\"" + "<&'".repeat(10_000) + "\",").repeat(50) + "1]";
        assertThat(LeadData.shown(longOnes).facts())
                .isNotEmpty()
                .hasSizeLessThan(10)
                .allSatisfy(fact -> assertThat(fact.value().length()).isLessThan(1_000));
        assertThat(LeadData.shown("{\"a\":1}").cut()).isFalse();
    }
}
