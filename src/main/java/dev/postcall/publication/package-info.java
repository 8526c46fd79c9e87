/**
 * Durable CDI events. Whoever fires a {@link dev.postcall.publication.DurableEvent} in a transaction, thereby writes one
 * row for each observer that is marked {@link dev.postcall.publication.Durable}; the dispatcher delivers the rows after
 * the commit, each observer on its own, at least once, and with its effect in the transaction that removes the row. May
 * use {@code storage}, {@code settings} and {@code problem}; knows no feature by name.
 */
package dev.postcall.publication;
