/**
 * Steps of the start: checks the settings, reports where the data is stored, and describes a failure in one sentence. May use
 * {@code storage}.
 */
package dev.postcall.start;
