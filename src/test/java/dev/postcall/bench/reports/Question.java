package dev.postcall.bench.reports;

/**
 * Something that is asked of the API, or of a page, and of the table of calls.
 *
 * @param path of the request
 * @param sql the same asked plainly; null for nothing to compare with
 */
record Question(String name, String path, String sql) {}
