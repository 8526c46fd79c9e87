/**
 * What a delivery costs, beside what the database's own insert costs and what others charge for less: run by
 * {@code mvn verify -Pbench}. Figures mean something only beside others of the same run.
 */
package dev.postcall.bench;
