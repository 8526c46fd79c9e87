package dev.postcall.accounts.people;

import dev.postcall.problem.Problem;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/** How names of people are written: in one normal form (NFKC), without blanks. Letters differ by case. */
final class PersonName {
    private static final String PATTERN = "[\\p{L}\\p{M}\\p{N}._@-]{1,100}";

    private PersonName() {}

    /**
     * A name as it is stored; blanks around it are left out.
     *
     * @throws dev.postcall.problem.ProblemException of status 400 if it is unfit
     */
    static String chosen(String wanted) {
        String name =
                wanted == null ? "" : Normalizer.normalize(wanted, Form.NFKC).strip();
        if (!name.matches(PATTERN)) {
            throw Problem.badRequest("A name has 1 to 100 letters, digits, dots, hyphens, underscores or @.")
                    .exception();
        }
        return name;
    }

    /** A name as it was typed at the sign-in: keyboards differ in how they compose letters. Blanks stay, and fit nobody. */
    static String typed(String name) {
        return Normalizer.normalize(name, Form.NFKC);
    }
}
