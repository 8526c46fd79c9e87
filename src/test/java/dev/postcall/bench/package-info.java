/**
 * Benchmarks of deliveries, compared with a plain database insert and with other servers; run by
 * {@code mvn verify -Pbench}. Figures are comparable only within one run.
 */
package dev.postcall.bench;
