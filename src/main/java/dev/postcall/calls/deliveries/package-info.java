/**
 * The stored deliveries of calls, with their exact bytes, and what identifies a delivery as a duplicate. May use
 * {@code calls}, {@code query} and {@code storage}; does not parse payloads.
 */
package dev.postcall.calls.deliveries;
