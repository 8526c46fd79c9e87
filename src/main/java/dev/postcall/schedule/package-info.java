/** Periodic tasks and thread pools. Uses {@code problem} only. */
package dev.postcall.schedule;
