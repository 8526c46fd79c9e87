/**
 * Rejects requests of programs to unknown addresses with 404 or 405, counts them, and lists them with the address that the
 * client probably meant. May use {@code accounts.tokens}, {@code http}, {@code pages} and the shared packages.
 */
package dev.postcall.accounts.addresses;
