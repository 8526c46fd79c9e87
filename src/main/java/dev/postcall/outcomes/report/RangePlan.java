package dev.postcall.outcomes.report;

import dev.postcall.outcomes.rollup.Grain;
import dev.postcall.query.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides a period into as few parts as possible: whole months, the days before and after them, and partial days if a
 * bound is not at midnight.
 */
final class RangePlan {
    private final ZoneId zone;
    private final List<Grain> grains;
    private final List<RangePart> parts = new ArrayList<>();

    private RangePlan(ZoneId zone, List<Grain> grains) {
        this.zone = zone;
        this.grains = grains;
    }

    /** @param grains grains of the available rollups; days without rollups are read from single calls */
    static List<RangePart> of(Period period, ZoneId zone, List<Grain> grains) {
        RangePlan plan = new RangePlan(zone, grains);
        plan.divide(period.from(), period.to());
        return List.copyOf(plan.parts);
    }

    private void divide(Instant from, Instant to) {
        if (from != null && to != null && !from.isBefore(to)) {
            return;
        }
        LocalDate firstDay = from == null ? null : day(from);
        LocalDate endDay = to == null ? null : day(to);
        boolean partFirst = from != null && !midnight(firstDay).equals(from);
        boolean partLast = to != null && !midnight(endDay).equals(to);
        if (partFirst && firstDay.equals(endDay)) {
            calls(firstDay, from, to);
            return;
        }
        if (partFirst) {
            calls(firstDay, from, null);
            firstDay = firstDay.plusDays(1);
        }
        if (partLast) {
            calls(endDay, null, to);
        }
        days(firstDay, endDay);
    }

    private void calls(LocalDate day, Instant from, Instant to) {
        parts.add(RangePart.calls(day, day.plusDays(1), from, to));
    }

    private void days(LocalDate firstDay, LocalDate endDay) {
        LocalDate firstMonth = firstDay == null
                ? null
                : Grain.MONTH.bucket(firstDay.minusDays(1)).plusMonths(1);
        LocalDate endMonth = endDay == null ? null : Grain.MONTH.bucket(endDay);
        RangePart months = RangePart.rollups(Grain.MONTH, firstMonth, endMonth);
        if (!grains.contains(Grain.MONTH) || months.isEmpty()) {
            add(firstDay, endDay);
            return;
        }
        if (firstDay != null) {
            add(firstDay, firstMonth);
        }
        parts.add(months);
        if (endDay != null) {
            add(endMonth, endDay);
        }
    }

    private void add(LocalDate firstDay, LocalDate endDay) {
        RangePart days = grains.contains(Grain.DAY)
                ? RangePart.rollups(Grain.DAY, firstDay, endDay)
                : RangePart.calls(firstDay, endDay, null, null);
        if (!days.isEmpty()) {
            parts.add(days);
        }
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
