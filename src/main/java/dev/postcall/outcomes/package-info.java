/**
 * The pages and the resource of the statistics. A durable observer maintains rollups ({@code outcomes.rollup}), so that
 * reports ({@code outcomes.report}) do not read all calls.
 */
package dev.postcall.outcomes;
