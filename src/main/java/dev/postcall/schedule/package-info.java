/** Periodic tasks, thread pools, and the throttle of background work. Uses only {@code problem}; every package may use it. */
package dev.postcall.schedule;
