/**
 * The bearer tokens of programs, stored as hashes, and the check of each request to the API. May use {@code archive}, {@code
 * storage} and the shared packages.
 */
package dev.postcall.accounts.tokens;
