/** Statistics held against naive computations of them, on both databases. */
package dev.postcall.outcomes;
