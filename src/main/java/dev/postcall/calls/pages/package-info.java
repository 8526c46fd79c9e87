/**
 * The list of calls and the single call, as pages and as resources of the API, and the filters of a request, which pages of
 * other features use too. May use {@code calls}, {@code calls.deliveries}, {@code pages}, {@code query} and the shared
 * packages.
 */
package dev.postcall.calls.pages;
