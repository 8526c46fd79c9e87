package dev.postcall.outcomes.rollup;

/** How frequent each agent, campaign and outcome is, by its key. */
@FunctionalInterface
public interface LabelFrequencies {
    /** Of a label that is not known: {@link Frequency#RARE}. */
    Frequency of(Dimension dimension, String key);
}
