/**
 * Durable observers and a servlet that fires their event, packaged into a copy of the WAR to test the guarantees of
 * durable events.
 */
package dev.postcall.publication.probe;
