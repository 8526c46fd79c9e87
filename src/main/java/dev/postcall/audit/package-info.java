/**
 * Audits compare derived data with the stored calls. An audit is a job of one node that reads all calls in short steps; each
 * {@link dev.postcall.audit.Projection}, a bean of another package, compares its own data with them. May use {@code calls},
 * {@code pages}, {@code publication}, {@code storage} and the shared packages.
 */
package dev.postcall.audit;
