/**
 * What applies to each HTTP request before it reaches a page or a resource: framing, security headers, the limit of
 * concurrent readers, and the distinction between browsers and programs.
 */
package dev.postcall.http;
