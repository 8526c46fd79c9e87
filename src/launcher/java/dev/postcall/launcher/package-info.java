/**
 * Starts an application server together with a PostgreSQL of its own, and stops both. A program beside the WAR, which knows
 * nothing of it: what the two agree on is the names of the settings. Depends on the JDK, Commons Compress and XZ alone.
 */
package dev.postcall.launcher;
