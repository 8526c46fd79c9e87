/**
 * Made-up deliveries as ugly as real ones: for people who try Postcall ({@code mvn -Pdemo}) and for its tests. No part of the
 * WAR, of which it knows the webhook alone. Depends on JSON-P and the launcher.
 */
package dev.postcall.demo;
