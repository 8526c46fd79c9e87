/**
 * Operations: health, metrics, and the description of the API. May use {@code publication}; nothing imports it.
 */
package dev.postcall.operations;
