/**
 * Handles every HTTP request before it reaches a page or a resource: rejects ambiguous framing, sets security headers, limits
 * concurrent requests, and distinguishes browsers from programs. May use only the shared packages.
 */
package dev.postcall.http;
