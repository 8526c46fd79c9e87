/**
 * Rejection of requests to unknown addresses: answered with 404 or 405, counted, and listed with the address that the client
 * probably meant. May use {@code accounts.tokens}, {@code http} and {@code pages}.
 */
package dev.postcall.accounts.addresses;
