/**
 * People, their roles and their passwords. May use {@code accounts.tokens} for its hashes, {@code archive}, {@code pages}.
 */
package dev.postcall.accounts.people;
