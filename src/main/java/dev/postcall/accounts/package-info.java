/**
 * People, their roles and passwords, and the tokens of machines. May use {@code archive},
 * {@code settings}, {@code storage} and {@code problem}.
 */
package dev.postcall.accounts;
