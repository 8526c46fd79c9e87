/** Periodic tasks, thread pools, and the throttle of background work. Uses {@code problem} only. */
package dev.postcall.schedule;
