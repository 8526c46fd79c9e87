/** Statistics held against naive computations of them, on a real database. */
package dev.postcall.outcomes;
