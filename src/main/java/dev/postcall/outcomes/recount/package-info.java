/**
 * Recounts all calls in small background steps, for a new report zone or a new layout of the rollups. May use {@code
 * outcomes.rollup}, {@code calls}, {@code storage} and the shared packages.
 */
package dev.postcall.outcomes.recount;
