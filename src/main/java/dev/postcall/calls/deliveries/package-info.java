/**
 * The stored deliveries of calls with their exact bytes, and the detection of duplicates. May use {@code calls}, {@code
 * query}, {@code storage} and the shared packages; does not parse payloads.
 */
package dev.postcall.calls.deliveries;
