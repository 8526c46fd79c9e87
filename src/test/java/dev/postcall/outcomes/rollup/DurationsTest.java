package dev.postcall.outcomes.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    private static final double ERROR = 1.0 / 32;

    private final Random random = new Random(17);

    private static Durations of(int... seconds) {
        Durations durations = new Durations();
        Arrays.stream(seconds).forEach(each -> durations.add(each, 1));
        return durations;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 1_000, 20_000})
    void percentilesAreWithinTheDocumentedError(int count) {
        for (int longest : List.of(5, 31, 40, 600, 100_000, Integer.MAX_VALUE)) {
            int[] seconds = random.ints(count, 0, longest).toArray();
            Durations durations = of(seconds);
            Arrays.sort(seconds);
            for (double share : new double[] {0.01, 0.5, 0.95, 1}) {
                double exact = seconds[(int) Math.ceil(share * count) - 1];
                assertThat(durations.percentile(share).doubleValue())
                        .as("%s of %d up to %d", share, count, longest)
                        .isEqualTo(exact, within(exact < 32 ? 0 : exact * ERROR));
            }
        }
    }

    @Test
    void emptyHistogramHasNoPercentile() {
        assertThat(new Durations().percentile(0.5)).isNull();
        assertThat(new Durations().encode()).isNull();
    }

    @Test
    void subtractedDurationsLeaveNoTrace() {
        Durations durations = of(3, 700, 65);
        byte[] before = durations.encode();
        durations.add(5_000, 2);
        durations.add(64, 1);
        durations.add(64, -1);
        durations.add(5_000, -2);
        assertThat(durations.encode()).isEqualTo(before);
        durations.add(3, -1);
        durations.add(65, -1);
        durations.add(700, -1);
        assertThat(durations.isEmpty()).isTrue();
        assertThat(durations.encode()).isNull();
    }

    @Test
    void encodedPartsAddUpToTheWhole() {
        Durations whole = new Durations();
        Durations sum = new Durations();
        for (int part = 0; part < 50; part++) {
            int[] seconds = random.ints(random.nextInt(300), 0, 1 + random.nextInt(4_000))
                    .toArray();
            Arrays.stream(seconds).forEach(each -> whole.add(each, 1));
            sum.addEncoded(of(seconds).encode());
        }
        assertThat(sum.encode()).isEqualTo(whole.encode());
    }

    @Test
    void largeAndNegativeCountsAreEncodedExactly() {
        Durations durations = new Durations();
        durations.add(0, Long.MAX_VALUE);
        durations.add(90, -3);
        Durations read = new Durations();
        read.addEncoded(durations.encode());
        read.add(0, -Long.MAX_VALUE);
        read.add(90, 3);
        assertThat(read.isEmpty()).isTrue();
    }

    @Test
    void encodedHistogramOfAYearIsSmall() {
        Durations durations = new Durations();
        random.doubles(100_000).forEach(share -> durations.add((int) (-90 * Math.log(1 - share)), 1));
        assertThat(durations.encode()).hasSizeLessThan(400);
    }
}
