/**
 * The intake of deliveries: queues them, and stores a batch of deliveries with its calls and event in one transaction. May
 * use {@code calls}, {@code calls.deliveries} and {@code storage}; knows no webhook.
 */
package dev.postcall.calls.intake;
