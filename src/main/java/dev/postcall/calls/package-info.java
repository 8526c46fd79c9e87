/**
 * Answered calls and the deliveries that told of them: intake, storage, the list of calls and the single call. Fires
 * {@link dev.postcall.calls.CallsRecorded}. May use {@code archive}, {@code publication}, {@code storage}, {@code settings} and
 * {@code problem}; knows neither the webhook nor who observes its events.
 */
package dev.postcall.calls;
