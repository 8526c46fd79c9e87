/**
 * Starts an application server together with its own PostgreSQL, and stops both. A program of its own, on which the WAR does not
 * depend: the two share only the names of the settings. Depends only on the JDK, Commons Compress and XZ.
 */
package dev.postcall.launcher;
