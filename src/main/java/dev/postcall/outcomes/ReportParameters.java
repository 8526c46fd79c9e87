package dev.postcall.outcomes;

import dev.postcall.text.Whitespace;
import jakarta.ws.rs.QueryParam;

/** The parameters that all requests for reports share, for {@link jakarta.ws.rs.BeanParam}. Null if a parameter is missing. */
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
        return Whitespace.stripToNull(agent);
    }

    /** Null for no condition. */
    String campaign() {
        return Whitespace.stripToNull(campaign);
    }

    String by() {
        return by;
    }
}
