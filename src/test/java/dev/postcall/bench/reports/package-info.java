/**
 * How fast reports, lists and searches are over very many generated calls, beside plain SQL over the same rows: run by
 * {@code mvn verify -Pbench}.
 */
package dev.postcall.bench.reports;
