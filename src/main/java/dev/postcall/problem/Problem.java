package dev.postcall.problem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/**
 * An RFC 9457 problem.
 *
 * @param type stable kind of the problem, the last part of its {@code type} URI
 * @param status HTTP status
 * @param title summary of the kind of problem, the same for every occurrence
 * @param detail explanation of this occurrence, in a sentence for the caller; no secret, no personal data, no class name
 */
public record Problem(String type, int status, String title, String detail) {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final URI TYPES = URI.create("urn:postcall:problem:");

    public static Problem badRequest(String detail) {
        return new Problem("bad-request", 400, "The request cannot be understood", detail);
    }

    public static Problem notJson(String detail) {
        return new Problem("not-json", 400, "The body is not JSON", detail);
    }

    public static Problem unauthorized(String detail) {
        return new Problem("unauthorized", 401, "Authentication is needed", detail);
    }

    public static Problem forbidden(String detail) {
        return new Problem("forbidden", 403, "Not allowed", detail);
    }

    public static Problem notFound(String detail) {
        return new Problem("not-found", 404, "Not found", detail);
    }

    /** The resource exists, but does not support this method. */
    public static Problem methodNotAllowed(String detail) {
        return new Problem("method-not-allowed", 405, "The method is not allowed here", detail);
    }

    public static Problem tooManyRequests(String detail) {
        return new Problem("too-many-requests", 429, "Too many requests", detail);
    }

    public static Problem tooLarge(String detail) {
        return new Problem("too-large", 413, "The body is too large", detail);
    }

    public static Problem unsupportedEncoding(String detail) {
        return new Problem("unsupported-encoding", 415, "The body's encoding is not supported", detail);
    }

    public static Problem noUsableCall(String detail) {
        return new Problem("no-usable-call", 422, "The body holds no usable call", detail);
    }

    public static Problem unstorable(String detail) {
        return new Problem("unstorable", 422, "The delivery cannot be stored", detail);
    }

    public static Problem conflict(String detail) {
        return new Problem("conflict", 409, "The state of the data does not allow it", detail);
    }

    public static Problem unusableArchive(String detail) {
        return new Problem("unusable-archive", 422, "The archive cannot be read", detail);
    }

    public static Problem unexpected() {
        return new Problem(
                "unexpected", 500, "Unexpected error", "The server's log contains details under the correlation id.");
    }

    public static Problem unavailable(String detail) {
        return new Problem("unavailable", 503, "Cannot be done right now", detail);
    }

    /** A problem for a status that the server itself has set. */
    public static Problem ofStatus(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return status >= 500
                ? unexpected()
                : new Problem(
                        "http",
                        status,
                        known == null ? "Rejected" : known.getReasonPhrase(),
                        "The request was rejected.");
    }

    /** Returns the problem as JSON, with a new correlation id. */
    public String text() {
        return json(UUID.randomUUID().toString()).toString();
    }

    /** Returns an exception that carries this problem. */
    public ProblemException exception() {
        return new ProblemException(this);
    }

    /** @param correlationId identifies this occurrence in the log */
    JsonObject json(String correlationId) {
        return Json.createObjectBuilder()
                .add("type", TYPES + type)
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .add("instance", "urn:uuid:" + correlationId)
                .build();
    }
}
