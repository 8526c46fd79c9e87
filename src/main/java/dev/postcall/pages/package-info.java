/**
 * Shared code of the pages of all features: formats of times and figures, addresses, messages, and the filters in front of
 * Faces. May use {@code http}; knows no feature.
 */
package dev.postcall.pages;
