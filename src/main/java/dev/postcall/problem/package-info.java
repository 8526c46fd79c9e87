/**
 * Errors as RFC 9457 problems, the mappers that turn exceptions into them, and the description of exceptions for the log. Uses
 * no other package; every package may use it.
 */
package dev.postcall.problem;
