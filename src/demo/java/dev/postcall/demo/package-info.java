/**
 * Generated deliveries with the irregularities of real ones, for people who try Postcall ({@code mvn -Pdemo}) and for its tests.
 * Not a part of the WAR; it uses only its webhooks. Depends on JSON-P and the launcher.
 */
package dev.postcall.demo;
