/**
 * Durable CDI events. When a {@link dev.postcall.publication.DurableEvent} is fired in a transaction, one row is written for
 * each observer with the qualifier {@link dev.postcall.publication.Durable}. After the commit, the dispatcher delivers the
 * rows to each observer independently and at least once. The effect of the observer and the removal of the row are in one
 * transaction. May use {@code storage} and the shared packages; knows no feature.
 */
package dev.postcall.publication;
