/** Tests of the statistics on a real database, compared with naive computations. */
package dev.postcall.outcomes;
