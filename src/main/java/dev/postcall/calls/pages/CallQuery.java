package dev.postcall.calls.pages;

import dev.postcall.calls.CallFilter;
import dev.postcall.problem.Problem;
import dev.postcall.query.Period;
import dev.postcall.text.Whitespace;
import jakarta.ws.rs.QueryParam;
import java.time.ZoneId;
import java.util.Set;

/** The parameters of a request that become a {@link CallFilter}. */
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

    /** @throws dev.postcall.problem.ProblemException of status 400 if a bound or {@code achieved} is malformed */
    CallFilter filter(ZoneId zone) {
        String truth = Whitespace.stripToNull(achieved);
        if (truth != null && !ACHIEVED.contains(truth)) {
            throw Problem.badRequest("`achieved` must be true, false or unknown.")
                    .exception();
        }
        return new CallFilter(
                Period.parse(from, to, zone),
                Whitespace.stripToNull(agent),
                Whitespace.stripToNull(campaign),
                Whitespace.stripToNull(outcome),
                truth,
                phoneNumber(number));
    }

    /**
     * The phone number in a parameter; null if blank. A leading blank before a digit is an unescaped plus sign, and is
     * restored.
     */
    static String phoneNumber(String parameter) {
        String number = Whitespace.stripToNull(parameter);
        boolean plus = number != null && parameter.charAt(0) == ' ' && Character.isDigit(number.charAt(0));
        return plus ? "+" + number : number;
    }
}
