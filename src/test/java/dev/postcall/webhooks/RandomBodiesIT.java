package dev.postcall.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Answer;
import dev.postcall.harness.PlainClient;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import dev.postcall.webhooks.payload.RandomBodies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Sends some thousand random bodies to a server of its own; with {@code -Pfuzz} a hundred thousand, or {@code
 * fuzz.http.bodies}.
 */
class RandomBodiesIT {
    private static final int BODIES = Integer.getInteger("postcall.fuzz.bodies", 3_200);
    private static final long SEED = Long.getLong("postcall.fuzz.seed", 20_261_123);
    private static final int CLIENTS = 32;

    @Test
    void everyBodyIsAcceptedOrRejectedAndTheServerKeepsWorking() throws Exception {
        try (ServerProcess server =
                ServerProcess.with(TestSettings.fresh("random-bodies")).start()) {
            long start = System.nanoTime();
            Map<Integer, Integer> statuses = sendAll(server.postcall());
            System.out.printf(
                    "Random bodies: %d in %d s, answered %s%n",
                    BODIES, (System.nanoTime() - start) / 1_000_000_000, statuses);

            assertThat(statuses.keySet()).isSubsetOf(200, 400, 422);
            assertThat(statuses.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(BODIES);
            assertThat(server.log()).doesNotContain("Unexpected failure");
            assertServerWorks(server.postcall());
        }
    }

    private static void assertServerWorks(Postcall postcall) {
        Answer answer = postcall.deliver(Postcall.OUTCOME, Sample.outcome());
        assertThat(answer.status()).isEqualTo(200);
        postcall.awaitFanOut();
        assertThat(postcall.audit().getBoolean("agrees")).isTrue();
        assertThat(postcall.get("api/quarantine?limit=500").json().getJsonArray("items"))
                .isNotEmpty();
    }

    private static Map<Integer, Integer> sendAll(Postcall postcall) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Map<Integer, Integer>>> sends = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                RandomBodies bodies = new RandomBodies(SEED + client);
                sends.add(() -> send(postcall, bodies));
            }
            Map<Integer, Integer> all = new TreeMap<>();
            for (Future<Map<Integer, Integer>> sent : clients.invokeAll(sends)) {
                sent.get().forEach((status, times) -> all.merge(status, times, Integer::sum));
            }
            return all;
        } finally {
            clients.shutdownNow();
        }
    }

    private static Map<Integer, Integer> send(Postcall postcall, RandomBodies bodies) throws Exception {
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (PlainClient client = PlainClient.of(postcall)) {
            for (int sent = 0; sent < BODIES / CLIENTS; sent++) {
                statuses.merge(client.deliver(Postcall.OUTCOME, bodies.next()), 1, Integer::sum);
            }
        }
        return statuses;
    }
}
