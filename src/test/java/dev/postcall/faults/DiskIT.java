package dev.postcall.faults;

import static dev.postcall.faults.FaultRun.endure;
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

/** The disk of the database or of the index is full or fails. */
class DiskIT {
    private static final int MEGABYTES_OF_DATA = 96 + FaultSettings.acked() / 4;
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
    void diskOfDatabaseAndIndexIsFull() throws Exception {
        endure(server, "the disk of PostgreSQL and the index is full", load -> {
            data.fill();
            postgresDisk.fill();
            load.awaitRejection();
            data.release();
            postgresDisk.release();
            restartIfEnded();
        });
    }

    @Test
    void diskOfTheIndexIsFull() throws Exception {
        endure(server, "the disk of the index is full", load -> {
            data.fill();
            load.awaitAcked(FaultSettings.acked());
            data.release();
            assertThat(load.rejected()).isZero();
        });
    }

    @Test
    void diskOfPostgresqlIsFull() throws Exception {
        endure(server, "the disk of PostgreSQL is full", load -> {
            postgresDisk.fill();
            load.awaitRejection();
            postgresDisk.release();
            restartIfEnded();
        });
    }

    /** PostgreSQL ends without space for its write-ahead log, and must be restarted. */
    private static void restartIfEnded() {
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

    /** Makes the first call of each thread or process fail, then the second, and so on. */
    private static void fail(Load load, String calls) {
        for (int nth = 1; nth <= FaultSettings.failedCalls(); nth++) {
            try (Strace strace = Strace.attach(
                    postgres.processes(), "-e", "trace=" + calls, "-e", "inject=" + calls + ":error=EIO:when=" + nth)) {
                LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
                assertThat(strace.calls()).anyMatch(call -> call.contains("INJECTED"));
            }
            if (postgres.hasEnded()) {
                postgres.startAgain();
            }
            load.measureRecovery();
        }
    }

    /**
     * PostgreSQL syncs its log between receiving a delivery and the response 200, so that a power cut loses no acknowledged
     * delivery.
     */
    @Test
    void responseIsSentAfterASync() {
        List<String> sids = Stream.generate(Sample::freshSid).limit(20).toList();
        SyncTrace trace;
        try (Strace strace = Strace.attach(allProcesses(), SyncTrace.OPTIONS)) {
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

    private static List<ProcessHandle> allProcesses() {
        return Stream.concat(Stream.of(server.process()), postgres.processes().stream())
                .toList();
    }
}
