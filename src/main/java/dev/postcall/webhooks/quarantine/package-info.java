/**
 * The quarantine of rejected deliveries: intake, storage, limits, replay, archive and page. May use {@code webhooks.payload},
 * {@code calls.deliveries}, {@code calls.intake}, {@code archive}, {@code pages}, {@code query}, {@code storage} and the
 * shared packages.
 */
package dev.postcall.webhooks.quarantine;
