/** Durable observers and a way to fire their event, put into a copy of the WAR to show what publication promises. */
package dev.postcall.publication.probe;
