/**
 * What the pages of all features have in common: formats of times and figures, addresses, messages, and the filters before
 * Faces. May use {@code http}; knows no feature.
 */
package dev.postcall.pages;
