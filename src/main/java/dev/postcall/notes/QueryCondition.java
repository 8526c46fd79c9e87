package dev.postcall.notes;

import java.util.List;

/**
 * A part of a query that a call must fulfil.
 *
 * @param alternatives one of them is enough; all terms of one must occur
 */
record QueryCondition(List<List<QueryTerm>> alternatives) {}
