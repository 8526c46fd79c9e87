package dev.postcall.bench.reports;

/**
 * A query of the API or of a page, and its equivalent on the table of calls.
 *
 * @param path path of the request
 * @param sql equivalent SQL; null without a comparison
 */
record Question(String name, String path, String sql) {}
