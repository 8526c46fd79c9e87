package dev.postcall.outcomes;

/** By what a rollup is cut besides agent and campaign. */
enum Facet {
    NOTHING,
    OUTCOME,
    HOUR
}
