/**
 * Benchmarks of reports, lists and searches over many generated calls, compared with plain SQL over the same rows; run
 * by {@code mvn verify -Pbench}.
 */
package dev.postcall.bench.reports;
