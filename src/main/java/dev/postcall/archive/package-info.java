/**
 * Archives: everything that cannot be recomputed, as gzip-compressed JSON lines that outlive database engines. Knows no
 * feature by name: each one contributes its records as an {@link dev.postcall.archive.ArchivedTable}. Depends on
 * {@code storage}, {@code settings} and {@code problem}.
 */
package dev.postcall.archive;
