/**
 * What the tests run against: the real WAR on the real server, deployed once for all of them ({@code Deployed}), or a
 * server process of their own that they may kill ({@code ServerProcess}), and a real browser.
 */
package dev.postcall.harness;
