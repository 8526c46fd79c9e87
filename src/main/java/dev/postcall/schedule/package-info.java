/** Work that is done again and again. Uses {@code problem} only. */
package dev.postcall.schedule;
