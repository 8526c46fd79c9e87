package dev.postcall.faults;

import static dev.postcall.faults.Endurance.endure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import dev.postcall.settings.Setting;
import dev.postcall.storage.Database;
import dev.postcall.storage.PostgresInstance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledIf;

/** The disk is full, or fails, below the database and below the index. */
class DiskIT {
    private static final int MEGABYTES_OF_DATA = 96;
    private static final int MEGABYTES_OF_POSTGRESQL = 256;
    private static final String ON_THE_DATABASE_SERVER = "PostgreSQL's files are on a disk of their own";
    private static SmallDisk data;
    private static SmallDisk postgresDisk;
    private static PostgresInstance postgres;
    private static ServerProcess server;
    private static Path file;

    static boolean onPostgresql() {
        return TestSettings.database() == Database.POSTGRESQL;
    }

    @BeforeAll
    static void start() {
        Map<String, String> settings = TestSettings.fresh("disk");
        Path folder = Path.of(settings.get(Setting.DATA_DIR.key()));
        // H2's file grows by some 50 KiB for each delivery that comes alone
        data = SmallDisk.at(folder, MEGABYTES_OF_DATA + Rounds.acked());
        if (onPostgresql()) {
            Path files = folder.resolveSibling("postgresql");
            postgresDisk = SmallDisk.at(files, MEGABYTES_OF_POSTGRESQL);
            postgres = PostgresInstance.in(files.resolve("data"));
            TestSettings.on(postgres.freshDatabase(), settings);
        }
        file = folder.resolve("postcall.mv.db");
        server = ServerProcess.with(settings).start();
    }

    @AfterAll
    static void stop() {
        Stream.of(server, postgres, data, postgresDisk)
                .filter(resource -> resource != null)
                .forEach(DiskIT::close);
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisabledIf(value = "onPostgresql", disabledReason = ON_THE_DATABASE_SERVER)
    void diskBelowDatabaseAndIndexIsFull() throws Exception {
        endure(server, "the disk of H2 and the index is full", load -> {
            data.fill();
            load.awaitRefusal();
            data.free();
        });
    }

    @Test
    @EnabledIf(value = "onPostgresql", disabledReason = "H2 and the index share a disk")
    void diskBelowTheIndexIsFull() throws Exception {
        endure(server, "the disk of the index is full", load -> {
            data.fill();
            load.awaitAcked(Rounds.acked());
            data.free();
            assertThat(load.refused()).isZero();
        });
    }

    @Test
    @EnabledIf(value = "onPostgresql", disabledReason = "H2 and the index share a disk")
    void diskBelowPostgresqlIsFull() throws Exception {
        endure(server, "the disk of PostgreSQL is full", load -> {
            postgresDisk.fill();
            load.awaitRefusal();
            postgresDisk.free();
            restartIfItGaveUp();
        });
    }

    /** Without space for its log PostgreSQL ends; somebody has to start it again. */
    private static void restartIfItGaveUp() {
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        if (postgres.hasEnded()) {
            postgres.startAgain();
        }
    }

    @Test
    void writesFail() throws Exception {
        endure(server, "writes fail with EIO, one after the other", load -> fail(load, "pwrite64"));
    }

    @Test
    void syncsFail() throws Exception {
        endure(server, "fsyncs fail with EIO, one after the other", load -> fail(load, "fsync,fdatasync"));
    }

    /** The first call of each thread or process fails, then its second, and so on. */
    private static void fail(Load load, String calls) {
        for (int nth = 1; nth <= Rounds.failedCalls(); nth++) {
            try (Strace strace = attach("-e", "trace=" + calls, "-e", "inject=" + calls + ":error=EIO:when=" + nth)) {
                LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
                assertThat(strace.calls()).anyMatch(call -> call.contains("INJECTED"));
            }
            if (onPostgresql() && postgres.hasEnded()) {
                postgres.startAgain();
            }
            load.untilAcked();
        }
    }

    /** To what writes the database's files, and to nothing else that it writes. */
    private static Strace attach(String... options) {
        return onPostgresql()
                ? Strace.attach(postgres.processes(), options)
                : Strace.attach(
                        List.of(server.process()),
                        Stream.concat(Stream.of("-P", file.toString()), Stream.of(options))
                                .toArray(String[]::new));
    }

    /** A power cut cannot lose what was acknowledged: each answer of 200 comes after a sync of the database's file. */
    @Test
    @DisabledIf(value = "onPostgresql", disabledReason = "PostgreSQL syncs its own log")
    void eachAnswerComesAfterASync() {
        int deliveries = 20;
        List<String> calls;
        try (Strace strace =
                Strace.attach(List.of(server.process()), "-e", "trace=fsync,fdatasync,write,writev,sendto,sendmsg")) {
            for (int i = 0; i < deliveries; i++) {
                String body = Sample.withSid(Sample.outcome(), Sample.freshSid());
                assertThat(server.postcall().deliver(Postcall.OUTCOME, body).status())
                        .isEqualTo(200);
            }
            calls = strace.calls();
        }
        int answers = 0;
        boolean synced = false;
        for (String call : calls) {
            if (call.matches(".*f(data)?sync(\\(.*postcall\\.mv\\.db.*| resumed.*)= 0.*")) {
                synced = true;
            } else if (call.contains("HTTP/1.1 200")) {
                assertThat(synced).as("synced before the answer: " + call).isTrue();
                synced = false;
                answers++;
            }
        }
        assertThat(answers).isEqualTo(deliveries);
    }
}
