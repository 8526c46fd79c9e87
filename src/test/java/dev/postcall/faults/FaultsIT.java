package dev.postcall.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Eventually;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import dev.postcall.publication.Effect;
import dev.postcall.publication.ProbeWar;
import dev.postcall.publication.probe.CallObserver;
import dev.postcall.publication.probe.CallObserver.FailureMode;
import dev.postcall.settings.Setting;
import dev.postcall.storage.PostgresInstance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One server under load, while its database, its index, its observers or the system fail it, one after the other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {
    private static ServerProcess server;
    private static PostgresInstance postgres;
    private static IndexDamage index;
    private static ObserverTrouble observer;

    @BeforeAll
    static void start() {
        Map<String, String> settings = TestSettings.fresh("faults");
        Path folder = Path.of(settings.get(Setting.DATA_DIR.key()));
        postgres = PostgresInstance.in(folder.resolve("postgresql"));
        TestSettings.on(postgres.freshDatabase(), settings);
        settings.put(Setting.SEARCH_CHECK.key(), "PT3S");
        settings.put(Setting.PUBLICATION_TIMEOUT.key(), "PT10S");
        settings.put(Setting.PUBLICATION_ATTEMPTS.key(), "3");
        server =
                ServerProcess.with(settings).serving(ProbeWar.build()).watched().start();
        observer = new ObserverTrouble(server);
        index = new IndexDamage(folder.resolve("index"), server);
    }

    @AfterAll
    static void stop() {
        observer.is(FailureMode.NONE);
        server.close();
        postgres.close();
    }

    @BeforeEach
    void serverIsStillThere() {
        assertThat(server.isAlive()).as(server.log()).isTrue();
    }

    private static void endure(String name, Endurance.Fault fault) throws Exception {
        Endurance.endure(server, name, fault);
    }

    @Test
    void databaseIsStoppedAtOnceAndStartedAgain() throws Exception {
        endure("PostgreSQL stopped at once, started again", load -> {
            postgres.crash();
            load.awaitRefusal();
            postgres.startAgain();
        });
    }

    @Test
    void connectionsAreCutInTheMiddle() throws Exception {
        endure("PostgreSQL's backends killed, five times", load -> {
            for (int i = 0; i < 5; i++) {
                postgres.killBackends();
                load.awaitAcked(Rounds.acked() / 5);
            }
        });
    }

    @Test
    void databaseIsFrozen() throws Exception {
        endure("PostgreSQL frozen for " + Rounds.frozen().toSeconds() + " s", load -> {
            long end = System.nanoTime() + Rounds.frozen().toNanos();
            postgres.freeze();
            try {
                assertThat(server.postcall()
                                .deliver(Postcall.OUTCOME, "no call")
                                .status())
                        .as("what is refused, is to be kept first")
                        .isEqualTo(503);
                LockSupport.parkNanos(end - System.nanoTime());
            } finally {
                postgres.thaw();
            }
            assertThat(load.refused()).isPositive();
        });
    }

    @Test
    void observerThrows() throws Exception {
        endure("an observer throws", load -> observer.fails(load, FailureMode.THROW, "IllegalStateException"));
        observer.awaitCaughtUp();
    }

    @Test
    void serverThatRunsOutOfMemoryIsStartedAgain() throws Exception {
        endure("an observer runs out of memory, and the server ends by that", load -> {
            int before = server.log().length();
            observer.is(FailureMode.RUN_OUT_OF_MEMORY);
            Eventually.within(
                    Duration.ofMinutes(3),
                    () -> assertThat(server.log().substring(before))
                            .contains("ran out of memory and is started again", "Postcall is ready"));
        });
        observer.awaitCaughtUp();
    }

    @Test
    void observerHangs() throws Exception {
        endure("an observer hangs", load -> {
            int before = server.log().length();
            observer.is(FailureMode.HANG);
            load.awaitAcked(Rounds.acked());
            observer.awaitInLog(before, "hangs", "");
            assertThat(observer.backlog("waiting")).isPositive();
            assertThat(server.postcall().get("api/health/ready").body())
                    .contains("degraded", CallObserver.NAME + " hangs");
            observer.is(FailureMode.NONE);
        });
        observer.awaitCaughtUp();
    }

    @Test
    void poisonBecomesADeadLetterAndIsMendedByRedelivery() throws Exception {
        endure("a poison publication", load -> {
            load.rest();
            observer.awaitCaughtUp();
            observer.is(FailureMode.THROW);
            String sid = Sample.freshSid();
            server.postcall().deliver(Postcall.OUTCOME, Sample.withSid(Sample.outcome(), sid));
            Eventually.within(
                    Duration.ofMinutes(1),
                    () -> assertThat(observer.backlog("dead")).isEqualTo(1));
            assertThat(observer.backlog("waiting")).isZero();
            observer.is(FailureMode.NONE);
            observer.awaitCaughtUp();
            assertThat(Effect.subjects(server, CallObserver.NAME)).contains(sid);
            load.goOn();
        });
    }

    @Test
    void indexIsDeleted() throws Exception {
        endure("the index is deleted", load -> index.inflict(load, index::delete));
    }

    @Test
    void bytesOfTheIndexFlip() throws Exception {
        endure("bytes of the index flip", load -> index.inflict(load, index::flipBytes));
    }

    @Test
    void lockOfTheIndexIsStale() throws Exception {
        endure("a stale lock lies in the index", load -> Eventually.eventually(index::leaveStaleLock));
    }

    @Test
    void callsOfADistantFutureAndOfNoTimeAreCounted() throws Exception {
        endure("createdAt in 2099, missing, or no time", load -> {
            for (String createdAt : List.of("\"2099-12-31 23:59:59.999999+00\"", "null", "\"soon\"")) {
                String body = Sample.withSid(Sample.outcome(), Sample.freshSid())
                        .replaceAll("\"createdAt\":\"[^\"]*\"", "\"createdAt\":" + createdAt);
                assertThat(server.postcall().deliver(Postcall.OUTCOME, body).status())
                        .isEqualTo(200);
            }
        });
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void serverIsStoppedUnderLoad() throws Exception {
        endure("SIGTERM under load, started again", load -> {
            server.stop();
            server.start();
        });
    }
}
