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

/** Faults of the database, the index, the observers and the system, one after another, on one server under load. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {
    private static ServerProcess server;
    private static PostgresInstance postgres;
    private static IndexDamage index;
    private static ObserverFaults observer;

    @BeforeAll
    static void start() {
        Map<String, String> settings = TestSettings.fresh("faults");
        Path folder = Path.of(settings.get(Setting.DATA_DIR.key()));
        postgres = PostgresInstance.in(folder.resolve("postgresql"));
        TestSettings.on(postgres.freshDatabase(), settings);
        settings.put(Setting.SEARCH_CHECK.key(), "PT3S");
        settings.put(Setting.PUBLICATION_TIMEOUT.key(), "PT10S");
        settings.put(Setting.PUBLICATION_ATTEMPTS.key(), "3");
        server = ServerProcess.with(settings)
                .withWar(ProbeWar.build())
                .withLauncher()
                .start();
        observer = new ObserverFaults(server);
        index = new IndexDamage(folder.resolve("index"), server);
    }

    @AfterAll
    static void stop() {
        observer.set(FailureMode.NONE);
        server.close();
        postgres.close();
    }

    @BeforeEach
    void assertServerIsAlive() {
        assertThat(server.isAlive()).as(server.log()).isTrue();
    }

    private static void endure(String name, FaultRun.Fault fault) throws Exception {
        FaultRun.endure(server, name, fault);
    }

    @Test
    void databaseIsStoppedImmediatelyAndRestarted() throws Exception {
        endure("PostgreSQL stopped immediately, restarted", load -> {
            postgres.crash();
            load.awaitRejection();
            postgres.startAgain();
        });
    }

    @Test
    void backendsAreKilled() throws Exception {
        endure("PostgreSQL's backends killed, five times", load -> {
            for (int i = 0; i < 5; i++) {
                postgres.killBackends();
                load.awaitAcked(FaultSettings.acked() / 5);
            }
        });
    }

    @Test
    void databaseIsFrozen() throws Exception {
        endure("PostgreSQL frozen for " + FaultSettings.frozen().toSeconds() + " s", load -> {
            long end = System.nanoTime() + FaultSettings.frozen().toNanos();
            postgres.freeze();
            try {
                assertThat(server.postcall()
                                .deliver(Postcall.OUTCOME, "no call")
                                .status())
                        .as("an invalid delivery must be quarantined before it is rejected")
                        .isEqualTo(503);
                LockSupport.parkNanos(end - System.nanoTime());
            } finally {
                postgres.thaw();
            }
            assertThat(load.rejected()).isPositive();
        });
    }

    @Test
    void observerThrows() throws Exception {
        endure("an observer throws", load -> observer.failDuringLoad(load, FailureMode.THROW, "IllegalStateException"));
        observer.awaitNoBacklog();
    }

    @Test
    void serverThatRunsOutOfMemoryIsRestarted() throws Exception {
        endure("an observer runs out of memory, and the server ends", load -> {
            int before = server.log().length();
            observer.set(FailureMode.RUN_OUT_OF_MEMORY);
            Eventually.within(
                    Duration.ofMinutes(3),
                    () -> assertThat(server.log().substring(before))
                            .contains("ran out of memory and is restarted", "Postcall is ready"));
        });
        observer.awaitNoBacklog();
    }

    @Test
    void observerHangs() throws Exception {
        endure("an observer hangs", load -> {
            int before = server.log().length();
            observer.set(FailureMode.HANG);
            load.awaitAcked(FaultSettings.acked());
            observer.awaitInLog(before, "hangs", "");
            assertThat(observer.backlog("waiting")).isPositive();
            assertThat(server.postcall().get("api/health/ready").body())
                    .contains("degraded", CallObserver.NAME + " hangs");
            observer.set(FailureMode.NONE);
        });
        observer.awaitNoBacklog();
    }

    @Test
    void poisonPublicationBecomesADeadLetterAndIsRedelivered() throws Exception {
        endure("a poison publication", load -> {
            load.pause();
            observer.awaitNoBacklog();
            observer.set(FailureMode.THROW);
            String sid = Sample.freshSid();
            server.postcall().deliver(Postcall.OUTCOME, Sample.withSid(Sample.outcome(), sid));
            Eventually.within(
                    Duration.ofMinutes(1),
                    () -> assertThat(observer.backlog("dead")).isEqualTo(1));
            assertThat(observer.backlog("waiting")).isZero();
            observer.set(FailureMode.NONE);
            observer.awaitNoBacklog();
            assertThat(Effect.subjects(server, CallObserver.NAME)).contains(sid);
            load.resume();
        });
    }

    @Test
    void indexIsDeleted() throws Exception {
        endure("the index is deleted", load -> index.apply(load, index::delete));
    }

    @Test
    void bytesOfTheIndexAreFlipped() throws Exception {
        endure("bytes of the index are flipped", load -> index.apply(load, index::flipBytes));
    }

    @Test
    void lockOfTheIndexIsStale() throws Exception {
        endure("a stale lock lies in the index", load -> Eventually.eventually(index::leaveStaleLock));
    }

    @Test
    void callsWithFutureOrMissingTimesAreCounted() throws Exception {
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
        endure("SIGTERM under load, restarted", load -> {
            server.stop();
            server.start();
        });
    }
}
