/**
 * The vendor's webhooks, their bearer token, the tolerant reader of the payload, and the quarantine of rejected deliveries.
 * May use {@code calls}, {@code calls.deliveries}, {@code calls.intake}, {@code accounts}, {@code archive}, {@code settings}
 * and {@code problem}; nothing imports it.
 */
package dev.postcall.webhooks;
