/**
 * The bearer tokens of programs, kept as hashes, and the check of each request to the API. May use {@code archive} and
 * {@code storage}.
 */
package dev.postcall.accounts.tokens;
