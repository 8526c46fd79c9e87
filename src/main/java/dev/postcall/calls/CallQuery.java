package dev.postcall.calls;

import dev.postcall.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.time.ZoneId;
import java.util.Set;

/** The conditions of a {@link CallFilter} as a request writes them. */
public class CallQuery {
    private static final Set<String> ACHIEVED = Set.of("true", "false", "unknown");

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    @QueryParam("agent")
    private String agent;

    @QueryParam("campaign")
    private String campaign;

    @QueryParam("outcome")
    private String outcome;

    @QueryParam("achieved")
    private String achieved;

    @QueryParam("number")
    private String number;

    /** @throws dev.postcall.problem.ProblemException of status 400 if a bound or {@code achieved} cannot be understood */
    CallFilter filter(ZoneId zone) {
        if (said(achieved) != null && !ACHIEVED.contains(achieved)) {
            throw Problem.badRequest("`achieved` must be true, false or unknown.")
                    .exception();
        }
        return new CallFilter(
                Period.parse(from, to, zone), said(agent), said(campaign), said(outcome), said(achieved), said(number));
    }

    private static String said(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
