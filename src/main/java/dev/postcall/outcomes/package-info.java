/**
 * Statistics of outcomes: rollups kept by a durable observer, so that no report scans the calls. May use {@code calls},
 * {@code publication}, {@code storage}, {@code settings}, {@code text} and {@code problem}.
 */
package dev.postcall.outcomes;
