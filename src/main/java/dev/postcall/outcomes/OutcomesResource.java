package dev.postcall.outcomes;

import dev.postcall.calls.Period;
import dev.postcall.problem.Problem;
import dev.postcall.settings.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;

/** Reports of outcomes, over answered calls. */
@ApplicationScoped
@Path("outcomes")
@Produces(MediaType.APPLICATION_JSON)
public class OutcomesResource {
    @Inject
    private OutcomeStatistics statistics;

    /** Calls, and how many of them were achieved, by day unless asked otherwise. */
    @GET
    public OutcomeReport report(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("agent") String agent,
            @QueryParam("campaign") String campaign,
            @QueryParam("by") String by) {
        Period period = Period.parse(from, to, Setting.REPORT_ZONE.zone());
        return statistics.report(new OutcomeQuery(period, orNull(agent), orNull(campaign), grouping(by)));
    }

    private static Grouping grouping(String by) {
        if (orNull(by) == null) {
            return Grouping.DAY;
        }
        return Arrays.stream(Grouping.values())
                .filter(grouping -> grouping.name().toLowerCase(Locale.ROOT).equals(by))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("`by` must be day, week, hour, agent, campaign or outcome.")
                        .exception());
    }

    private static String orNull(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }
}
