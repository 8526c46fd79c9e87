/**
 * The fault harness: clients deliver while something breaks; afterwards every delivery that was answered with 2xx must be in
 * the store, in the statistics and in the index exactly once. {@code mvn verify} runs a short round of each fault, {@code mvn
 * verify -Pfaults} the long ones; both print a table.
 */
package dev.postcall.faults;
