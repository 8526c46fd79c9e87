/** The registry of meters, to which features add theirs. Uses no other package; every package may use it. */
package dev.postcall.metrics;
