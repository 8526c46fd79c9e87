/**
 * Durable CDI events. Firing a {@link dev.postcall.publication.DurableEvent} in a transaction writes one row for each
 * observer with the qualifier {@link dev.postcall.publication.Durable}. After the commit the dispatcher delivers the
 * rows to each observer independently and at least once; the observer's effect and the removal of the row are one
 * transaction. May use {@code storage}, {@code settings} and {@code problem}; knows no feature by name.
 */
package dev.postcall.publication;
