/**
 * Deliveries in archives: their export, and their import, which recomputes the calls. May use {@code calls}, {@code
 * calls.deliveries}, {@code archive}, {@code storage} and the shared packages.
 */
package dev.postcall.calls.archive;
