package dev.postcall.faults;

import static dev.postcall.faults.FaultRun.endure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import dev.postcall.settings.Setting;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The common disk of the launcher's PostgreSQL and the index is full; nothing is restarted by hand. */
class EmbeddedDiskIT {
    private static final int MEGABYTES = 256;
    private static SmallDisk disk;
    private static ServerProcess server;

    @BeforeAll
    static void start() {
        Map<String, String> settings = TestSettings.embedded("embedded-disk");
        disk = SmallDisk.at(Path.of(settings.get(Setting.DATA_DIR.key())), MEGABYTES);
        server = ServerProcess.with(settings).start();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void serviceRecoversByItselfOnceThereIsSpace() throws Exception {
        endure(server, "the disk of the launcher's PostgreSQL is full", load -> {
            disk.fill();
            load.awaitRejection();
            load.awaitRejection();
            assertThat(load.statuses()).isEqualTo("503");
            disk.release();
        });
    }
}
