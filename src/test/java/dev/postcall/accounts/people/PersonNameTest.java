package dev.postcall.accounts.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postcall.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"ann", " ann ", "\u00a0ann\u202f", "\uff41nn"})
    void nameIsNormalizedAndStripped(String name) {
        assertThat(PersonName.validated(name)).isEqualTo("ann");
    }

    @Test
    void lettersAndMarksOfAllScriptsAreAccepted() {
        assertThat(PersonName.validated("jose\u0301")).isEqualTo("jos\u00e9");
        assertThat(PersonName.validated("\u0928\u0940\u0932")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "an n", "ann\u200b", "<b>", "a\0"})
    void invalidNameIsRejected(String name) {
        assertThatThrownBy(() -> PersonName.validated(name)).isInstanceOf(ProblemException.class);
    }

    @Test
    void blanksTypedAtTheSignInAreKept() {
        assertThat(PersonName.normalized("admin\u00a0")).isEqualTo("admin ");
    }
}
