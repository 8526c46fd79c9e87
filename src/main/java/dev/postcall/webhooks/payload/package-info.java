/**
 * The payload of a webhook: reads its bytes within limits of memory, and parses them tolerantly. May use {@code calls}, {@code
 * calls.deliveries}, {@code query}, {@code storage} and the shared packages; stores nothing.
 */
package dev.postcall.webhooks.payload;
