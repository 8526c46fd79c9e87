package dev.postcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackFolderTest {
    @TempDir
    private Path temporary;

    @Test
    void folderOfAnEndedProcessIsDeletedByTheNextClaim() throws IOException {
        Path left = Files.createDirectories(temporary.resolve("postcall-server-1/payaramicro/domain"));
        Files.writeString(left.resolve("domain.xml"), "<domain/>");
        Files.createFile(temporary.resolve("postcall-server-1/lock"));
        Path foreign = Files.createDirectory(temporary.resolve("something-else"));

        try (UnpackFolder folder = UnpackFolder.claim(temporary, temporary)) {
            assertThat(temporary).isDirectoryNotContaining("glob:**/postcall-server-1");
            assertThat(folder.path()).isDirectory();
            assertThat(foreign).isDirectory();
        }
    }

    @Test
    void folderOfARunningProcessIsKept() throws IOException {
        try (UnpackFolder running = UnpackFolder.claim(temporary, temporary);
                UnpackFolder next = UnpackFolder.claim(temporary, temporary)) {
            assertThat(running.path()).isDirectory().isNotEqualTo(next.path());
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"with blank", "für", "100%", "a#b", "a+b", "a;b", "it's"})
    void pathWithUrlEscapesIsAvoided(String name) throws IOException {
        Path plain = Files.createDirectory(temporary.resolve("plain"));
        try (UnpackFolder folder = UnpackFolder.claim(temporary.resolve(name), plain)) {
            assertThat(folder.path()).hasParent(plain);
        }
    }
}
