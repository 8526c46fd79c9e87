/**
 * Operations: audit, health, metrics, and the description of the API. May use every feature but
 * {@code webhooks}; nothing imports it.
 */
package dev.postcall.operations;
