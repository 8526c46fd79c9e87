/**
 * The first start, which creates the first person and the first tokens, and the settings page. May use {@code
 * accounts.people}, {@code accounts.tokens} and {@code pages}.
 */
package dev.postcall.accounts;
