package dev.postcall;

import static dev.postcall.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Postcall;
import dev.postcall.harness.Sample;
import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import dev.postcall.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The executable bundle, {@code java -jar target/postcall-bundle.jar}. */
class BundleIT {
    private final Map<String, String> settings = TestSettings.embedded("bundle");
    private final Path data = Path.of(settings.get(Setting.DATA_DIR.key()));

    @Test
    void bundleReceivesDeliveriesWithItsOwnDatabase() throws IOException {
        try (ServerProcess server = ServerProcess.with(settings).asBundle().start()) {
            assertThat(server.postcall()
                            .deliver(Postcall.OUTCOME, Sample.outcome())
                            .status())
                    .isEqualTo(200);
            eventually(() -> assertThat(server.log()).contains("--data-binary @" + data));
            Path unpacked = data.resolve("server/payara-micro.jar");
            Object before = Files.readAttributes(unpacked, "unix:ino,ctime");
            assertThat(reason()).contains("another Postcall uses the data folder");
            assertThat((Object) Files.readAttributes(unpacked, "unix:ino,ctime"))
                    .isEqualTo(before);
        }
    }

    @Test
    void unusableDataFolderIsReportedInOneLine() throws IOException {
        Files.delete(data);
        Files.createFile(data);
        assertThat(reason()).contains(data + " is a file");
    }

    /** Returns the one line with the reason of a failed start. */
    private String reason() {
        ServerProcess second = ServerProcess.with(settings).asBundle().logTo(data.resolveSibling("second"));
        assertThat(second.startExpectingFailure()).isEqualTo(1);
        assertThat(second.log().strip().lines()).singleElement().asString().startsWith("Postcall did not start: ");
        return second.log();
    }
}
