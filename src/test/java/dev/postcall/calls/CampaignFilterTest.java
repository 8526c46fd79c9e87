package dev.postcall.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignFilterTest {
    @Test
    void differentCampaignsHaveDifferentFilters() {
        List<String> ids = Arrays.asList(null, "none", "=none", "==none", "=", "=x", "none ", "None", "12");
        assertThat(ids)
                .extracting(CampaignFilter::of)
                .doesNotHaveDuplicates()
                .allSatisfy(filter ->
                        assertThat(CampaignFilter.of(CampaignFilter.id(filter))).isEqualTo(filter));
        assertThat(ids)
                .extracting(id -> CampaignFilter.id(CampaignFilter.of(id)))
                .isEqualTo(ids);
    }

    @Test
    void idIsItsOwnFilterUnlessItIsReserved() {
        assertThat(CampaignFilter.id("=SUM(A1)")).isEqualTo("=SUM(A1)");
        assertThat(CampaignFilter.of("=SUM(A1)")).isEqualTo("=SUM(A1)");
        assertThat(CampaignFilter.isNone("none")).isTrue();
        assertThat(CampaignFilter.id("=none")).isEqualTo("none");
    }
}
