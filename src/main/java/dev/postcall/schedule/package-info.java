/** Periodic tasks and thread pools. Uses only {@code problem}; every package may use it. */
package dev.postcall.schedule;
