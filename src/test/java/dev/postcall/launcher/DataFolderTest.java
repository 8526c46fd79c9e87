package dev.postcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void missingFolderIsCreated() throws IOException {
        try (DataFolder data = DataFolder.lock(folder.resolve("a/b"))) {
            assertThat(data.path()).isDirectory();
        }
    }

    @Test
    void folderIsLockedByOneLauncher() throws IOException {
        try (DataFolder data = DataFolder.lock(folder)) {
            assertThatThrownBy(() -> DataFolder.lock(folder))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("another Postcall")
                    .hasMessageContaining(data.path().toString());
        }
        DataFolder.lock(folder).close();
    }

    @Test
    void fileInItsPlaceIsReported() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> DataFolder.lock(file))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("is a file");
        assertThatThrownBy(() -> DataFolder.lock(file.resolve("data")))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("cannot be written to");
    }
}
