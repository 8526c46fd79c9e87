/**
 * Access to the database for all features: its data source and schema, group commit, batches of bounded size, and ids. May use
 * only the shared packages; knows no feature.
 */
package dev.postcall.storage;
