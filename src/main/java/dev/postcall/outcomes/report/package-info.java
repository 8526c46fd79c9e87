/**
 * The read side of the statistics: reports over any period, by time or by label. May use {@code outcomes.rollup},
 * {@code calls}, {@code query} and {@code storage}.
 */
package dev.postcall.outcomes.report;
