/**
 * Deliveries in archives: their export, and their import, which rebuilds the calls. May use {@code calls}, {@code
 * calls.deliveries}, {@code archive} and {@code storage}.
 */
package dev.postcall.calls.archive;
