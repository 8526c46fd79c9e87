/**
 * The database: the data source that settings choose, its schema, and what makes a commit safe from a power cut. Depends
 * on {@code settings} and {@code problem}; knows no feature.
 */
package dev.postcall.storage;
