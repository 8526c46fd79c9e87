/**
 * The write side of the statistics: contributions of calls, labels and rollups, updated in one transaction for each batch
 * of calls. May use {@code calls}, {@code publication} and {@code storage}.
 */
package dev.postcall.outcomes.rollup;
