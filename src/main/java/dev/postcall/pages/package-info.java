/**
 * What the pages of all features have in common: how times and figures are written, where a page is, messages, and the
 * filters before Faces. May use {@code settings} and {@code problem}; knows no feature.
 */
package dev.postcall.pages;
