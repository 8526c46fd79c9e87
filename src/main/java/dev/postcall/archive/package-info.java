/**
 * Archives of all data that cannot be recomputed, as gzip-compressed JSON lines that do not depend on the database. Features
 * add their records as beans of the type {@link dev.postcall.archive.ArchivedTable}. May use {@code storage} and the shared
 * packages; knows no feature.
 */
package dev.postcall.archive;
