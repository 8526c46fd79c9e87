package dev.postcall.calls.pages;

import dev.postcall.calls.CallFilter;
import dev.postcall.pages.Address;
import dev.postcall.problem.Problem;
import dev.postcall.query.Period;
import dev.postcall.settings.Setting;
import dev.postcall.text.Whitespace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The filters of a page as text, from the parameters of the request; null for no condition. */
public class FilterForm {
    private static final String ALL = "all";
    private static final String CUSTOM = "custom";

    private String period;
    private String from;
    private String to;
    private String agent;
    private String campaign;
    private String outcome;
    private String achieved;
    private String number;

    /**
     * The period of the filter: the last 7, 30 or 90 days up to today in the report zone, or from {@code from} to
     * before {@code to}.
     *
     * @throws dev.postcall.problem.ProblemException of status 400 if a bound is malformed or the period is empty
     */
    public Period selectedPeriod() {
        return selectedPeriod(Setting.REPORT_ZONE.zone());
    }

    /** As {@link #selectedPeriod()}, with the days of this zone. */
    public Period selectedPeriod(ZoneId zone) {
        return days().map(days -> lastDays(days, LocalDate.now(zone), zone)).orElseGet(() -> custom(zone));
    }

    private Period custom(ZoneId zone) {
        Period custom = Period.parse(from, to, zone);
        if (custom.isEmpty()) {
            throw Problem.badRequest("The period ends before it begins.").exception();
        }
        return custom;
    }

    static Period lastDays(int days, LocalDate today, ZoneId zone) {
        Instant start = today.minusDays(days - 1L).atStartOfDay(zone).toInstant();
        return new Period(start, today.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private Optional<Integer> days() {
        return switch (period == null ? "" : period) {
            case "7", "30", "90" -> Optional.of(Integer.valueOf(period));
            default -> Optional.empty();
        };
    }

    /** The filter of a list of calls. */
    public CallFilter callFilter() {
        return new CallFilter(selectedPeriod(), agent, campaign, outcome, achieved(), number);
    }

    private String achieved() {
        return achieved != null && achieved.matches("true|false|unknown") ? achieved : null;
    }

    /** The address of a page with these filters as parameters. */
    public Address address(String path) {
        return Address.of(path)
                .with("period", CUSTOM.equals(period) ? null : period)
                .with("from", from)
                .with("to", to)
                .with("agent", agent)
                .with("campaign", campaign)
                .with("outcome", outcome)
                .with("achieved", achieved)
                .with("number", number);
    }

    /** Whether any filter but the period is set. */
    public boolean hasConditions() {
        return agent != null || campaign != null || outcome != null || achieved != null || number != null;
    }

    /** Whether the period has no bound. */
    public boolean isUnbounded() {
        return from == null && to == null && days().isEmpty();
    }

    /** Whether the request has the parameter {@code period}. */
    public boolean isPeriodGiven() {
        return period != null;
    }

    /** A copy of these filters with one more: {@code agent}, {@code campaign} or {@code outcome}. */
    public FilterForm with(String name, String value) {
        FilterForm copy = new FilterForm();
        copy.period = period;
        copy.from = from;
        copy.to = to;
        copy.agent = name.equals("agent") ? value : agent;
        copy.campaign = name.equals("campaign") ? value : campaign;
        copy.outcome = name.equals("outcome") ? value : outcome;
        return copy;
    }

    /** The selected item of the menu of periods. */
    public String getPeriod() {
        if (from != null || to != null) {
            return CUSTOM;
        }
        return period == null ? ALL : period;
    }

    /** Sets the named period. Must be called before the setters of the bounds, which a named period overrides. */
    public void setPeriod(String period) {
        this.period = period != null && period.matches("7|30|90|all|custom") ? period : null;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = isNamed() ? null : blankAsNull(from);
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = isNamed() ? null : blankAsNull(to);
    }

    private boolean isNamed() {
        return period != null && !period.equals(CUSTOM);
    }

    public String getAgent() {
        return agent;
    }

    public void setAgent(String agent) {
        this.agent = blankAsNull(agent);
    }

    public String getCampaign() {
        return campaign;
    }

    public void setCampaign(String campaign) {
        this.campaign = blankAsNull(campaign);
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = blankAsNull(outcome);
    }

    public String getAchieved() {
        return achieved;
    }

    public void setAchieved(String achieved) {
        this.achieved = blankAsNull(achieved);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = CallQuery.phoneNumber(number);
    }

    private static String blankAsNull(String text) {
        return Whitespace.stripToNull(text);
    }
}
