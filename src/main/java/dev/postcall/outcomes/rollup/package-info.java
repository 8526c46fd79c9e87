/**
 * The write side of the statistics. A durable observer stores the contribution of each call, the labels and the rollups, in
 * one transaction for each batch of calls. May use {@code calls}, {@code publication}, {@code storage} and the shared
 * packages.
 */
package dev.postcall.outcomes.rollup;
