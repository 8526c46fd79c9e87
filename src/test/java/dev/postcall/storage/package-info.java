/** The tests' databases: on a real PostgreSQL, with the schema that the migrations make. */
package dev.postcall.storage;
