/**
 * The API for operators: health checks, metrics, and the description of the API. May use {@code publication} and the shared
 * packages; no other package may use it, except the application.
 */
package dev.postcall.operations;
