package dev.postcall.outcomes.rollup;

/**
 * A label and its calls.
 *
 * @param text how it was spelled first
 * @param calls how many calls have it; or how many more
 */
public record LabelCount(Label label, String text, long calls, Frequency frequency) {
    LabelCount plus(long more) {
        return new LabelCount(label, text, calls + more, frequency);
    }

    LabelCount withFrequency(Frequency other) {
        return new LabelCount(label, text, calls, other);
    }
}
