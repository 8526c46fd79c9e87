/**
 * The read side of the statistics: reports over any period, by time or by label. May use {@code outcomes.rollup}, {@code
 * calls}, {@code query}, {@code storage} and the shared packages.
 */
package dev.postcall.outcomes.report;
