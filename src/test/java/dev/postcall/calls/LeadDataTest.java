package dev.postcall.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.calls.LeadData.Fact;
import org.junit.jupiter.api.Test;

class LeadDataTest {

    @Test
    void objectsAndArraysAreToldByTheWayToEachValue() {
        assertThat(LeadData.facts("{\"home\":{\"city\":\"Reno\"},\"tags\":[\"hot\",2],\"none\":{}}"))
                .containsExactly(
                        new Fact("home.city", "Reno"),
                        new Fact("tags 1", "hot"),
                        new Fact("tags 2", "2"),
                        new Fact("none", "{}"));
    }

    @Test
    void aValueOnItsOwnHasNoName() {
        assertThat(LeadData.facts("\"website\"")).containsExactly(new Fact("", "website"));
    }

    @Test
    void whatIsNoJsonIsShownAsItIs() {
        assertThat(LeadData.facts("{oops")).containsExactly(new Fact("", "{oops"));
        assertThat(LeadData.facts(null)).isEmpty();
    }
}
