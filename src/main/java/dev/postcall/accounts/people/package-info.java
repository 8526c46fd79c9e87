/**
 * People, their roles and their passwords. May use {@code accounts.tokens} to generate secrets, {@code archive}, {@code pages}
 * and the shared packages.
 */
package dev.postcall.accounts.people;
