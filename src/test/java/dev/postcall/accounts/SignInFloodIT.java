package dev.postcall.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Answer;
import dev.postcall.harness.ConcurrentSenders;
import dev.postcall.harness.Deployed;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.RawRequest;
import dev.postcall.harness.Sample;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@Deployed
class SignInFloodIT {
    private static final int ATTEMPTS = 300;
    private static final int WEBHOOKS = 60;
    private final Postcall postcall = Postcall.deployed();

    @Test
    void excessAttemptsAreRejectedAtOnceWhileDeliveriesAreAccepted() {
        try (ConcurrentSenders clients = new ConcurrentSenders(ATTEMPTS + WEBHOOKS)) {
            List<Answer> answers = clients.send(i -> i % 6 == 5 ? deliver() : attempt());

            assertThat(answers.stream().filter(answer -> answer.type().equals("application/json")))
                    .hasSize(WEBHOOKS)
                    .allMatch(answer -> answer.status() == 200);
            assertThat(answers.stream()
                            .filter(answer -> answer.type().equals("text/html"))
                            .map(Answer::status))
                    .hasSize(ATTEMPTS)
                    .contains(429)
                    .containsOnly(200, 429);
        }
    }

    @Test
    void rejectedAttemptHasRetryAfter() {
        String name = "guesser-" + Sample.freshSid();
        for (int i = 0; i < 5; i++) {
            attempt(name);
        }

        RawRequest.Reply rejected = attempt(name);

        assertThat(rejected.status()).isEqualTo(429);
        assertThat(rejected.values("Retry-After")).hasSize(1);
        assertThat(rejected.body()).contains("Too many");
    }

    private Answer deliver() {
        return postcall.deliver(Postcall.OUTCOME, Sample.withSid(Sample.outcome(), Sample.freshSid()));
    }

    private Answer attempt() {
        RawRequest.Reply reply = attempt("n" + ThreadLocalRandom.current().nextLong());
        return new Answer(reply.status(), reply.values("Content-Type").get(0).replaceAll(";.*", ""), reply.body());
    }

    private RawRequest.Reply attempt(String name) {
        return RawRequest.send(
                postcall,
                "POST /login",
                List.of("Content-Type: application/x-www-form-urlencoded", "Accept: text/html"),
                "jakarta.faces.ViewState=stateless&sign-in=sign-in&sign-in:submit=x&sign-in:password=x&sign-in:name="
                        + name);
    }
}
