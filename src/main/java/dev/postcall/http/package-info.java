/**
 * Handling of every HTTP request before it reaches a page or a resource: framing, security headers, the limit of concurrent
 * requests, and the distinction between browsers and programs.
 */
package dev.postcall.http;
