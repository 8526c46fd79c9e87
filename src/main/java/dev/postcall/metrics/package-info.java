/** The registry of meters. Depends on nothing; anything may use it. */
package dev.postcall.metrics;
