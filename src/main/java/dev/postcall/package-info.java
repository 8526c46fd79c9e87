/** The application: its start, and the list of its resources. May use every package. */
package dev.postcall;
