package dev.postcall.notes.search;

import java.util.List;

/**
 * A condition of a query; a hit fulfils all conditions.
 *
 * @param alternatives a hit contains all terms of at least one alternative
 */
record QueryCondition(List<List<QueryTerm>> alternatives) {}
