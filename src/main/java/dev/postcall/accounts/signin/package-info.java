/**
 * Sign-in and sign-out of people, their sessions, and the protection of forms against forged requests. May use the other
 * packages of {@code accounts}, except {@code accounts} itself, and {@code http}, {@code pages} and the shared packages.
 */
package dev.postcall.accounts.signin;
