/**
 * Compares what was derived from the calls with the calls. An audit is a job of one node: it reads all calls in short steps,
 * and each {@link dev.postcall.audit.Projection} compares its own data with them. May use {@code calls}, {@code pages},
 * {@code publication} and {@code storage}; it finds projections by CDI.
 */
package dev.postcall.audit;
