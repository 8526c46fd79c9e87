package dev.postcall.storage;

import static dev.postcall.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ByteBudgetTest {
    private static final Duration AT_ONCE = Duration.ZERO;
    private final ByteBudget budget = new ByteBudget(1000);

    @Test
    void sumOfSharesIsBounded() {
        budget.reserve(600, AT_ONCE);
        assertExhausted(() -> budget.reserve(401, AT_ONCE));
        assertThatCode(() -> budget.reserve(400, AT_ONCE)).doesNotThrowAnyException();
    }

    @Test
    void closedShareIsReleasedOnce() {
        ByteBudget.Share share = budget.reserve(600, AT_ONCE);
        share.close();
        share.close();
        budget.reserve(1000, AT_ONCE);
        assertExhausted(() -> budget.reserve(1, AT_ONCE));
    }

    @Test
    void failedWorkReleasesItsBytes() {
        assertThatThrownBy(() -> budget.within(1000, () -> {
                    throw new IllegalStateException("test");
                }))
                .hasMessage("test");
        assertThat(budget.<String, RuntimeException>within(1000, AT_ONCE, () -> "done"))
                .isEqualTo("done");
    }

    @Test
    void reservationWaitsUntilBytesAreFree() throws InterruptedException {
        ByteBudget.Share first = budget.reserve(600, AT_ONCE);
        Thread second = new Thread(() -> budget.reserve(600).close());
        second.start();
        eventually(() -> assertThat(second.getState()).isEqualTo(Thread.State.TIMED_WAITING));
        first.close();
        second.join();
        assertThatCode(() -> budget.reserve(1000, AT_ONCE)).doesNotThrowAnyException();
    }

    @Test
    void itemLargerThanTheBudgetIsProcessedAlone() {
        ByteBudget.Share large = budget.reserve(1_000_000, AT_ONCE);
        assertExhausted(() -> budget.reserve(1, AT_ONCE));
        large.close();
        assertThatCode(() -> budget.reserve(1000, AT_ONCE)).doesNotThrowAnyException();
    }

    @Test
    void growthFailsInsteadOfWaiting() {
        ByteBudget.Share share = budget.share();
        share.grow(1000);
        assertExhausted(() -> share.grow(1));
    }

    @Test
    void budgetMayBeLargerThanTwoGigabytes() {
        ByteBudget large = new ByteBudget(100L << 30);
        ByteBudget.Share share = large.reserve(99L << 30, AT_ONCE);
        assertExhausted(() -> large.reserve(2L << 30, AT_ONCE));
        assertThatCode(() -> share.grow(1)).doesNotThrowAnyException();
    }

    @Test
    void batchIsLimitedByItemsAndBytes() {
        BatchLimit limit = new BatchLimit(3, 100);
        assertThat(limit.fitting(List.of())).isZero();
        assertThat(limit.fitting(List.of(1, 1, 1, 1))).isEqualTo(3);
        assertThat(limit.fitting(List.of(60, 40, 1))).isEqualTo(2);
        assertThat(limit.fitting(List.of(60L, 41L))).isEqualTo(1);
        assertThat(limit.fitting(List.of(5000L, 1L))).isEqualTo(1);
    }

    private static void assertExhausted(ThrowingCallable reservation) {
        assertThatThrownBy(reservation)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        rejected -> assertThat(rejected.problem().status()).isEqualTo(503));
    }
}
