/**
 * The database: the data source that settings choose, its schema, and commits that many writes share. Depends on
 * {@code settings} and {@code problem}; knows no feature.
 */
package dev.postcall.storage;
