/**
 * The payload of a webhook: reads its bytes within limits of memory, and parses them tolerantly. May use {@code calls}, {@code
 * calls.deliveries}, {@code query} and {@code storage}; stores nothing.
 */
package dev.postcall.webhooks.payload;
