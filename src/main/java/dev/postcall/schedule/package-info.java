/** Work that is done again and again, and the thread pools. Uses {@code problem} only. */
package dev.postcall.schedule;
