package dev.postcall.faults;

import static dev.postcall.faults.Endurance.endure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import dev.postcall.settings.Setting;
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

/** The disk is full, or fails, below the database and below the index. */
class DiskIT {
    private static final int MEGABYTES_OF_DATA = 96 + Rounds.acked() / 4;
    private static final int MEGABYTES_OF_POSTGRESQL = 320;
    private static SmallDisk data;
    private static SmallDisk postgresDisk;
    private static PostgresInstance postgres;
    private static ServerProcess server;

    @BeforeAll
    static void start() {
        Map<String, String> settings = TestSettings.fresh("disk");
        Path folder = Path.of(settings.get(Setting.DATA_DIR.key()));
        Path files = folder.resolveSibling("postgresql");
        data = SmallDisk.at(folder, MEGABYTES_OF_DATA);
        postgresDisk = SmallDisk.at(files, MEGABYTES_OF_POSTGRESQL);
        postgres = PostgresInstance.in(files.resolve("data"));
        TestSettings.on(postgres.freshDatabase(), settings);
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
    void diskBelowDatabaseAndIndexIsFull() throws Exception {
        endure(server, "the disk of PostgreSQL and the index is full", load -> {
            data.fill();
            postgresDisk.fill();
            load.awaitRefusal();
            data.free();
            postgresDisk.free();
            restartIfItGaveUp();
        });
    }

    @Test
    void diskBelowTheIndexIsFull() throws Exception {
        endure(server, "the disk of the index is full", load -> {
            data.fill();
            load.awaitAcked(Rounds.acked());
            data.free();
            assertThat(load.refused()).isZero();
        });
    }

    @Test
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
            try (Strace strace = Strace.attach(
                    postgres.processes(), "-e", "trace=" + calls, "-e", "inject=" + calls + ":error=EIO:when=" + nth)) {
                LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
                assertThat(strace.calls()).anyMatch(call -> call.contains("INJECTED"));
            }
            if (postgres.hasEnded()) {
                postgres.startAgain();
            }
            load.untilAcked();
        }
    }

    /** A power cut cannot lose what was acknowledged: between the delivery's bytes and the answer of 200 the log is synced. */
    @Test
    void eachAnswerComesAfterASync() {
        List<String> sids = Stream.generate(Sample::freshSid).limit(20).toList();
        SyncTrace trace;
        try (Strace strace = Strace.attach(everyProcess(), SyncTrace.OPTIONS)) {
            for (String sid : sids) {
                String body = Sample.withSid(Sample.outcome(), sid);
                assertThat(server.postcall().deliver(Postcall.OUTCOME, body).status())
                        .isEqualTo(200);
            }
            trace = new SyncTrace(strace.calls());
        }
        assertThat(trace.answers()).hasSize(sids.size());
        for (int i = 0; i < sids.size(); i++) {
            trace.assertSynced(sids.get(i), trace.answers().get(i));
        }
    }

    private static List<ProcessHandle> everyProcess() {
        return Stream.concat(Stream.of(server.process()), postgres.processes().stream())
                .toList();
    }
}
