package dev.postcall.webhooks.payload;

import static dev.postcall.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.problem.ProblemException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BodyBudgetTest {
    private static final int LARGE = BodyBudget.FREE_BYTES + 1000;
    private final BodyBudget budget = new BodyBudget(2000, 1000);

    @Test
    void smallBodiesDoNotCount() {
        List<BodyBudget.Share> shares =
                IntStream.range(0, 1000).mapToObj(i -> budget.share()).toList();
        assertThatCode(() -> shares.forEach(share -> share.grow(BodyBudget.FREE_BYTES)))
                .doesNotThrowAnyException();
    }

    @Test
    void bodyBeyondTheBudgetIsRejected() {
        budget.share().grow(LARGE);
        budget.share().grow(LARGE);
        assertUnavailable(() -> budget.share().grow(LARGE));
    }

    @Test
    void onlyReceivedBytesCount() {
        BodyBudget.Share slow = budget.share();
        IntStream.range(0, 100).forEach(i -> slow.grow(1));
        budget.share().grow(LARGE);
        assertThatCode(() -> budget.share().grow(LARGE)).doesNotThrowAnyException();
    }

    @Test
    void releasedMemoryIsAvailableAgain() {
        for (int i = 0; i < 10; i++) {
            BodyBudget.Share share = budget.share();
            share.grow(BodyBudget.FREE_BYTES);
            share.grow(2000);
            assertUnavailable(() -> share.grow(1));
            share.release();
        }
    }

    @Test
    void largeBodiesAreParsedOneAfterAnother() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Set<String> done = ConcurrentHashMap.newKeySet();
        Thread first = new Thread(() -> large().withinParsingLimit(() -> {
            entered.countDown();
            await(leave);
            return done.add("first");
        }));
        Thread second = new Thread(() -> large().withinParsingLimit(() -> done.add("second after " + done)));
        first.start();
        entered.await();
        second.start();
        eventually(() -> assertThat(second.getState()).isEqualTo(Thread.State.TIMED_WAITING));
        assertThat(budget.share().withinParsingLimit(() -> "small")).isEqualTo("small");
        leave.countDown();
        first.join();
        second.join();
        assertThat(done).containsExactlyInAnyOrder("first", "second after [first]");
    }

    private BodyBudget.Share large() {
        BodyBudget.Share share = budget.share();
        share.grow(LARGE);
        return share;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertUnavailable(ThrowingCallable growth) {
        assertThatThrownBy(growth)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        rejected -> assertThat(rejected.problem().status()).isEqualTo(503));
    }
}
