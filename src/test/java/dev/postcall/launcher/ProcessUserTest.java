package dev.postcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessUserTest {
    @Test
    void ordinaryUserRunsPostgresqlItself() {
        ProcessUser user = ProcessUser.choose(false, "ada", command -> {
            throw new AssertionError("needs no other program");
        });
        assertThat(user).isEqualTo(new ProcessUser(List.of(), "ada"));
    }

    @Test
    void rootUsesANewNamespaceAndKeepsItsFiles() {
        ProcessUser user = ProcessUser.choose(true, "root", only("unshare"));
        assertThat(user).isEqualTo(new ProcessUser(List.of("unshare", "-U"), "root"));
    }

    @ParameterizedTest
    @CsvSource({"setpriv", "runuser", "su"})
    void rootWithoutNamespacesUsesAnUnprivilegedUser(String program) {
        ProcessUser user = ProcessUser.choose(true, "root", only(program));
        assertThat(user.prefix()).startsWith(program);
        assertThat(user.name()).isEqualTo("nobody");
    }

    @Test
    void rootWithoutAnyOfThemGetsInstructions() {
        assertThatThrownBy(() -> ProcessUser.choose(true, "root", only("none")))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("root")
                .hasMessageContaining("POSTCALL_DB_URL");
    }

    @Test
    void chosenUserIsNotRoot() {
        ProcessUser user = ProcessUser.ofThisMachine();
        Command.Result id = Command.run(user.command(List.of("id", "-u")), "");
        assertThat(id.output().strip()).isNotEqualTo("0").matches("\\d+");
    }

    private static Predicate<List<String>> only(String program) {
        return command -> command.get(0).equals(program);
    }
}
