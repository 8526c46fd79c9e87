package dev.postcall.outcomes;

import jakarta.ws.rs.QueryParam;

/** What a request asks to be reported. */
public class ReportParameters {
    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    @QueryParam("agent")
    private String agent;

    @QueryParam("campaign")
    private String campaign;

    @QueryParam("by")
    private String by;

    String from() {
        return from;
    }

    String to() {
        return to;
    }

    /** Null for no condition. */
    String agent() {
        return orNull(agent);
    }

    /** Null for no condition. */
    String campaign() {
        return orNull(campaign);
    }

    String by() {
        return by;
    }

    private static String orNull(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }
}
