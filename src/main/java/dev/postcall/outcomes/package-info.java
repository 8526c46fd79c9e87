/**
 * The pages and the resource of the statistics. Rollups are kept by a durable observer ({@code outcomes.rollup}), so that no
 * report reads all calls ({@code outcomes.report}).
 */
package dev.postcall.outcomes;
