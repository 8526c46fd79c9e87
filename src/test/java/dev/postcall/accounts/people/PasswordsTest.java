package dev.postcall.accounts.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void onlyTheSamePasswordIsVerified() {
        String hash = passwords.hash("correct horse ß 漢字");
        assertThat(passwords.verify("correct horse ß 漢字", hash)).isTrue();
        assertThat(passwords.verify("correct horse ss 漢字", hash)).isFalse();
        assertThat(passwords.verify("", hash)).isFalse();
    }

    @Test
    void samePasswordHasAnotherHashEachTime() {
        assertThat(passwords.hash("password")).isNotEqualTo(passwords.hash("password"));
    }

    /** The first test vector for PBKDF2 in RFC 7914, section 11. */
    @Test
    void storedHashNamesItsOwnAlgorithmAndIterations() {
        String hash =
                "PBKDF2WithHmacSHA256:1:c2FsdA==:VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLxJypzM8Xm2RZkWZLOdd+8xfHG4RbHjC9UJESBB06GXgw==";
        assertThat(passwords.verify("passwd", hash)).isTrue();
        assertThat(passwords.verify("password", hash)).isFalse();
        assertThat(passwords.hash("passwd")).startsWith("PBKDF2WithHmacSHA512:210000:");
    }

    @Test
    void unknownNameIsVerifiedAgainstAHashThatNoPasswordHas() {
        assertThatCode(() -> passwords.simulateVerify("password")).doesNotThrowAnyException();
    }
}
