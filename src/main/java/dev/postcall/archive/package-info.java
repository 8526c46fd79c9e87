/**
 * Archives of all data that cannot be recomputed, as gzip-compressed JSON lines, independent of the database. Does not depend
 * on features: each contributes its records as an {@link dev.postcall.archive.ArchivedTable}. Depends on {@code storage},
 * {@code settings} and {@code problem}.
 */
package dev.postcall.archive;
