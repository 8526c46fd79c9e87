/**
 * Answered calls and their deliveries: intake, storage, the list of calls and the single call. Fires
 * {@link dev.postcall.calls.CallsRecorded}. May use {@code archive}, {@code pages}, {@code publication}, {@code query} and
 * {@code storage}; knows neither the webhook nor the observers of its events.
 */
package dev.postcall.calls;
