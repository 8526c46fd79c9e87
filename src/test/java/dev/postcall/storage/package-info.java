/** Databases of the tests, on a real PostgreSQL with the migrated schema. */
package dev.postcall.storage;
