package dev.postcall.publication;

/**
 * How it stands with a durable observer.
 *
 * @param waiting how many subjects it has yet to be told of
 * @param oldestAgeSeconds how long the oldest of them has waited; 0 if none does
 * @param dead how many it failed for too often: dead letters, which wait for a redelivery by hand
 */
public record Backlog(String observer, long waiting, long oldestAgeSeconds, long dead) {}
