package dev.postcall.bench.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.calls.CallContent;
import dev.postcall.outcomes.CountedLoad;
import dev.postcall.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallLoadTest {
    private static final Instant END = Instant.parse("2026-11-24T00:00:00Z");

    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    @Test
    void loadedCallsAreCountedLikeDeliveredCalls() throws Exception {
        new CallLoad(database.dataSource(), END).run(7_000);
        CountedLoad counted = CountedLoad.of(database);
        assertThat(counted.calls()).isEqualTo(7_000);
        assertThat(counted.differences()).isEmpty();
    }

    @Test
    void callDependsOnlyOnSeedAndNumber() {
        assertThat(new GeneratedCalls(5, END).call(77)).isEqualTo(new GeneratedCalls(5, END).call(77));
        assertThat(new GeneratedCalls(6, END).call(77)).isNotEqualTo(new GeneratedCalls(5, END).call(77));
    }

    @Test
    void callsCoverTheirDaysAndEveryAgentAndCampaign() {
        GeneratedCalls calls = new GeneratedCalls(5, END);
        CallContent[] some = LongStream.range(0, 2_000).mapToObj(calls::call).toArray(CallContent[]::new);
        assertThat(some)
                .extracting(CallContent::createdAt)
                .allSatisfy(at -> assertThat(at).isBetween(END.minus(Duration.ofDays(GeneratedCalls.DAYS)), END));
        assertThat(some).extracting(CallContent::agent).doesNotContainNull();
        assertThat(Arrays.stream(some).map(CallContent::agent).distinct()).hasSize(30);
        assertThat(Arrays.stream(some).map(CallContent::campaign).distinct()).hasSize(21);
        assertThat(Arrays.stream(some).map(CallContent::outcome).distinct()).hasSize(12);
        assertThat(Arrays.stream(some).map(CallContent::sid).distinct()).hasSize(2_000);
    }
}
