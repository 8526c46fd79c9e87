/**
 * The vendor's webhooks, the check of their bearer token, and the page of the latest deliveries. May use {@code
 * webhooks.payload}, {@code webhooks.quarantine}, {@code calls}, {@code calls.deliveries}, {@code calls.intake}, {@code
 * accounts.addresses}, {@code accounts.tokens}, {@code pages}, {@code publication}, {@code query} and the shared packages; no
 * other package may use it, except the application.
 */
package dev.postcall.webhooks;
