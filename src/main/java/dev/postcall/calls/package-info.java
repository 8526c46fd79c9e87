/**
 * Answered calls and their deliveries: intake, storage, the list of calls and the page of a call. Fires {@link
 * dev.postcall.calls.CallsRecorded}. May use {@code archive}, {@code pages}, {@code publication}, {@code query}, {@code
 * storage} and the shared packages; knows neither the webhook nor the observers of its event.
 */
package dev.postcall.calls;
