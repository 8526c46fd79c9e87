/**
 * The vendor's webhooks, the check of their bearer token, the reader of the payload, and the quarantine of rejected deliveries
 * with its pages. May use {@code accounts.addresses}, {@code accounts.tokens}, {@code archive}, {@code calls}, {@code pages},
 * {@code publication}, {@code query}, {@code storage} and the shared packages; no other package may use it, except the
 * application.
 */
package dev.postcall.webhooks;
