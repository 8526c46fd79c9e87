/**
 * Code that the pages of all features share: formats of times and figures, addresses, messages, and the filters in front of
 * Faces. May use {@code http} and the shared packages; knows no feature.
 */
package dev.postcall.pages;
