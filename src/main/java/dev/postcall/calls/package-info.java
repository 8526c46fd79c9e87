/**
 * Answered calls: their content, their storage and the event {@link dev.postcall.calls.CallsRecorded}. May use {@code
 * publication}, {@code query} and the shared packages; knows neither deliveries nor the observers of its event.
 */
package dev.postcall.calls;
