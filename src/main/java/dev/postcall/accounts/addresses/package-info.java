/**
 * Requests to addresses that do not exist: answered with 404 or 405, counted, and listed with the address that was probably
 * meant. May use {@code accounts.tokens}, {@code http} and {@code pages}.
 */
package dev.postcall.accounts.addresses;
