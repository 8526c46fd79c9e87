package dev.postcall.outcomes.rollup;

/**
 * A label with its number of calls.
 *
 * @param text the first spelling of the label
 * @param calls number of calls, or change of that number
 */
public record LabelCount(Label label, String text, long calls, Frequency frequency) {
    LabelCount plus(long more) {
        return new LabelCount(label, text, calls + more, frequency);
    }

    LabelCount withFrequency(Frequency other) {
        return new LabelCount(label, text, calls, other);
    }
}
