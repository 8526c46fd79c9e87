package dev.postcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadablePathTest {
    @ParameterizedTest
    @ValueSource(strings = {"für 漢字", "100%", "a;b#c+d'e", "really?"})
    void anyNameIsAcceptedInUtf8(String name) {
        assertThat(ReadablePath.of(name, "/srv", "UTF-8")).isEqualTo(Path.of("/srv", name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"f??r", "f\uFFFD\uFFFDr"})
    void lettersOutsideOfTheLocaleAreRejected(String name) {
        assertThatThrownBy(() -> ReadablePath.of(name, "/srv", "ANSI_X3.4-1968"))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("f??r")
                .hasMessageContaining("LC_ALL=C.UTF-8");
    }

    @Test
    void workingDirectoryIsCheckedToo() {
        assertThatThrownBy(() -> ReadablePath.of("data", "/srv/f??r", "ANSI_X3.4-1968"))
                .isInstanceOf(StartException.class);
        assertThat(ReadablePath.of("data", "/srv", "ANSI_X3.4-1968")).isEqualTo(Path.of("/srv/data"));
    }

    @Test
    void absoluteNameIgnoresTheWorkingDirectory() {
        assertThat(ReadablePath.of("/data", "/srv/f??r", "ANSI_X3.4-1968")).isEqualTo(Path.of("/data"));
    }
}
