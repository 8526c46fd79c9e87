/**
 * Sign-in and sign-out of people, their sessions, and the protection of forms. May use the other packages of accounts,
 * {@code http} and {@code pages}.
 */
package dev.postcall.accounts.signin;
