package dev.postcall.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.storage.Injected;
import dev.postcall.storage.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A failed publication is retried even if new ones are published continuously. */
class RetryOrderTest {
    private static final String OBSERVER = "busy";

    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    @Test
    void failedPublicationIsRetriedBeforeNewerOnes() {
        publish("failed", 1);
        Claim failed = claim();
        publish("backlog", 2 * Publications.MAX_CLAIMED_ROWS);
        in(publications -> {
            publications.failed(failed, "test", Duration.ZERO);
            return null;
        });

        List<String> delivered = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            // publishes as many as are delivered, so that the backlog never ends
            publish("new", Publications.MAX_CLAIMED_ROWS);
            Claim claim = claim();
            delivered.addAll(claim.subjects());
            in(publications -> {
                publications.complete(claim);
                return null;
            });
        }
        assertThat(delivered).contains("failed-0");
        assertThat(delivered.subList(0, delivered.indexOf("failed-0"))).noneMatch(subject -> subject.startsWith("new"));
    }

    @Test
    void redeliveredDeadLetterIsDueAtOnce() {
        publish("dead", 1);
        Claim claim = claim();
        in(publications -> {
            publications.failed(claim, "test", null);
            return null;
        });
        assertThat(claim().isEmpty()).isTrue();

        int requeued = in(publications -> publications.requeueDeadLetters(OBSERVER));
        assertThat(requeued).isEqualTo(1);
        assertThat(claim().subjects()).containsExactly("dead-0");
    }

    private void publish(String name, int rows) {
        in(publications -> {
            for (int i = 0; i < rows; i++) {
                publications.publish(OBSERVER, List.of(name + "-" + i));
            }
            return null;
        });
    }

    private Claim claim() {
        return in(publications -> publications.claim(OBSERVER));
    }

    private <T> T in(Function<Publications, T> work) {
        return database.inTransaction(entities -> work.apply(Injected.with(new Publications(), "entities", entities)));
    }
}
