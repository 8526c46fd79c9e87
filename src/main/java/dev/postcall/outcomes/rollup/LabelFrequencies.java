package dev.postcall.outcomes.rollup;

/** The frequencies of agents, campaigns and outcomes, by their keys. */
@FunctionalInterface
public interface LabelFrequencies {
    /** Returns the frequency of a label; {@link Frequency#RARE} if it is unknown. */
    Frequency of(Dimension dimension, String key);
}
