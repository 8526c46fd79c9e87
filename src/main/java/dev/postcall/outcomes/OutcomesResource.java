package dev.postcall.outcomes;

import dev.postcall.calls.CampaignFilter;
import dev.postcall.outcomes.report.Grouping;
import dev.postcall.outcomes.report.OutcomeQuery;
import dev.postcall.outcomes.report.OutcomeReport;
import dev.postcall.outcomes.report.OutcomeStatistics;
import dev.postcall.outcomes.report.ReportCursor;
import dev.postcall.outcomes.report.ReportPage;
import dev.postcall.problem.Problem;
import dev.postcall.query.Paging;
import dev.postcall.query.Period;
import dev.postcall.text.Whitespace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reports of the outcomes of answered calls. */
@ApplicationScoped
@Path("outcomes")
@Produces(MediaType.APPLICATION_JSON)
public class OutcomesResource {
    private static final int DEFAULT_LABELS = 20;
    private static final int DEFAULT_DAYS = 1_000;
    private static final int SUGGESTIONS = 20;

    @Inject
    private OutcomeStatistics statistics;

    /** Returns calls and achievements, by day unless {@code by} is given. */
    @GET
    public OutcomeReport report(
            @BeanParam ReportParameters parameters,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        Grouping by = grouping(parameters.by());
        boolean labels = by == Grouping.AGENT || by == Grouping.CAMPAIGN || by == Grouping.OUTCOME;
        ReportPage page = new ReportPage(
                Paging.limit(limit, labels ? DEFAULT_LABELS : DEFAULT_DAYS),
                cursor == null ? null : ReportCursor.parse(cursor, by));
        return statistics.read(reports -> {
            Period period = Period.parse(parameters.from(), parameters.to(), reports.zone());
            return reports.report(new OutcomeQuery(period, parameters.agent(), parameters.campaign(), by), page);
        });
    }

    /** Returns at most 20 agents, campaigns or outcomes that start with a text. */
    @GET
    @Path("labels")
    public Labels labels(@QueryParam("by") String by, @QueryParam("beginning") String beginning) {
        Grouping grouping = grouping(by);
        if (grouping != Grouping.AGENT && grouping != Grouping.CAMPAIGN && grouping != Grouping.OUTCOME) {
            throw Problem.badRequest("`by` must be agent, campaign or outcome.").exception();
        }
        List<String> labels = statistics.read(reports -> Whitespace.isBlank(beginning)
                ? reports.frequent(grouping, SUGGESTIONS)
                : reports.beginning(grouping, Whitespace.strip(beginning), SUGGESTIONS));
        return new Labels(
                grouping == Grouping.CAMPAIGN
                        ? labels.stream().map(CampaignFilter::of).toList()
                        : labels);
    }

    /**
     * Labels of one kind.
     *
     * @param items labels as filters accept them: the most frequent ones for a blank text, else sorted
     */
    public record Labels(List<String> items) {}

    private static Grouping grouping(String by) {
        if (by == null || by.isBlank()) {
            return Grouping.DAY;
        }
        return Arrays.stream(Grouping.values())
                .filter(grouping -> grouping.name().toLowerCase(Locale.ROOT).equals(by))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("`by` must be day, week, hour, agent, campaign or outcome.")
                        .exception());
    }
}
