/**
 * Servers and clients for tests: the real WAR, deployed once for all tests ({@code Deployed}) or in a process of its own
 * that a test may kill ({@code ServerProcess}), and a real browser.
 */
package dev.postcall.harness;
