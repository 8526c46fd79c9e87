package dev.postcall.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Generates outcomes as an AI writes them: labels in varying spellings, or sentences. */
final class Labels {
    /** In descending order of frequency. */
    private static final List<String> USUAL = List.of(
            "No interest",
            "Call back later",
            "Booked appointment",
            "Asked for a quote",
            "Rückruf vereinbart",
            "Wrong person",
            "Do not call again",
            "Déjà client",
            "見積もり希望");

    private static final List<String> PRIMARY = List.of("Booked appointment", "Rückruf vereinbart");
    private static final List<String> WISHES = List.of(
            "a shorter contract with a right to cancel every month",
            "a call in the evening, after the children are asleep",
            "the same price that a neighbour is said to have got",
            "to see the written offer before deciding anything",
            "somebody who can explain the small print in person");
    private static final List<String> REASONS = List.of(
            "but the line broke before a date was found",
            "and will ask the rest of the family first",
            "since the present provider has raised its prices",
            "although the budget for this year is spent");

    private Labels() {}

    static String usual(Randomness random) {
        return respelled(USUAL.get(Math.min(random.nextInt(USUAL.size()), random.nextInt(USUAL.size()))), random);
    }

    /** Returns the label in another spelling that a reader takes for the same. */
    private static String respelled(String label, Randomness random) {
        return switch (random.nextInt(12)) {
            case 0 -> label.toLowerCase(Locale.ROOT);
            case 1 -> label.toUpperCase(Locale.ROOT);
            case 2 -> " " + label + " ";
            case 3 -> label.replace(" ", "  ");
            case 4 -> label.replace(' ', '\u00A0');
            case 5 -> Normalizer.normalize(label, Normalizer.Form.NFD);
            default -> label;
        };
    }

    /** Returns a unique sentence of about 150 characters. */
    static String oneOff(int number, Randomness random) {
        return "The lead would like " + random.any(WISHES) + ", " + random.any(REASONS) + " (see remark " + (number + 1)
                + " of the agent's own list)";
    }

    /** Whether the label is a primary outcome, in any spelling. */
    static boolean isPrimary(String label) {
        return PRIMARY.stream().anyMatch(primary -> fold(primary).equals(fold(label)));
    }

    private static String fold(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
