/**
 * The audit of the statistics: compares contributions and rollups with the calls. May use {@code audit}, {@code
 * outcomes.rollup}, {@code outcomes.recount}, {@code calls}, {@code storage} and the shared packages.
 */
package dev.postcall.outcomes.comparison;
