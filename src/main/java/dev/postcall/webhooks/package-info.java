/**
 * The vendor's webhooks, their bearer token, and the page of the latest deliveries. May use {@code webhooks.payload}, {@code
 * webhooks.quarantine}, {@code calls} with its deliveries and intake, {@code accounts}, {@code pages}, {@code publication} and
 * {@code query}; nothing imports it.
 */
package dev.postcall.webhooks;
