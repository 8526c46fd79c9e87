/** The meters that features count with. Depends on nothing; anything may use it. */
package dev.postcall.metrics;
