/**
 * The first start, which creates the first person and the first tokens, and the settings page. May use {@code
 * accounts.people}, {@code accounts.tokens}, {@code pages} and the shared packages.
 */
package dev.postcall.accounts;
