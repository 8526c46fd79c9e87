/**
 * The intake of deliveries: queues them, and stores a batch of deliveries with its calls and event in one transaction. May use
 * {@code calls}, {@code calls.deliveries}, {@code storage} and the shared packages; knows no webhook.
 */
package dev.postcall.calls.intake;
