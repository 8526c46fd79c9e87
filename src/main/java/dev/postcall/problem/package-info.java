/** Errors as RFC 9457 problems, and the mappers that turn exceptions into them. Depends on nothing; anything may use it. */
package dev.postcall.problem;
