/** The application: what happens at its start, and which resources it offers. May use every package. */
package dev.postcall;
