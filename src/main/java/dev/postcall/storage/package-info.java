/**
 * The database: its configured data source, its schema, and group commit. Depends on {@code settings} and
 * {@code problem}; knows no feature.
 */
package dev.postcall.storage;
