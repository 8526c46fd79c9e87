/**
 * Audits, which compare derived data with the stored calls. An audit is a job of one node: it reads all calls in short
 * steps, and each {@link dev.postcall.audit.Projection} compares its own data with them. May use {@code calls},
 * {@code pages}, {@code publication} and {@code storage}; finds projections by CDI.
 */
package dev.postcall.audit;
