/** The tests' databases: real ones, of both kinds, with the schema that the migrations make. */
package dev.postcall.storage;
