/**
 * The pages and the API of the statistics. Its subpackages contain the statistics: {@code rollup} writes them, {@code report}
 * reads them, {@code recount} builds them again, and {@code comparison} audits them. May use {@code outcomes.report}, {@code
 * outcomes.rollup}, {@code calls}, {@code calls.pages}, {@code pages}, {@code publication}, {@code query} and the shared
 * packages.
 */
package dev.postcall.outcomes;
