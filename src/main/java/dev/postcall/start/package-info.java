/**
 * The steps of the start that belong to no feature: checks the settings, reports where the data is stored, and describes a
 * failure in one sentence. May use {@code storage} and the shared packages.
 */
package dev.postcall.start;
