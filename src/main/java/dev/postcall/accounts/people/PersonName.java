package dev.postcall.accounts.people;

import dev.postcall.problem.Problem;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Normalizes the names of people to NFKC. Names are case-sensitive and contain no blanks. */
final class PersonName {
    private static final String PATTERN = "[\\p{L}\\p{M}\\p{N}._@-]{1,100}";

    private PersonName() {}

    /**
     * Returns the name in the form that is stored, without leading and trailing blanks.
     *
     * @throws dev.postcall.problem.ProblemException of status 400 if the name is invalid
     */
    static String validated(String text) {
        String name = text == null ? "" : Normalizer.normalize(text, Form.NFKC).strip();
        if (!name.matches(PATTERN)) {
            throw Problem.badRequest("A name has 1 to 100 letters, digits, dots, hyphens, underscores or @.")
                    .exception();
        }
        return name;
    }

    /**
     * Normalizes a name typed at the sign-in, since keyboards compose letters differently. Keeps blanks: such a name is
     * unknown.
     */
    static String normalized(String name) {
        return Normalizer.normalize(name, Form.NFKC);
    }
}
