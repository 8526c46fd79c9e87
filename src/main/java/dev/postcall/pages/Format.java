package dev.postcall.pages;

import dev.postcall.settings.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Formats times, durations and figures for pages. A dash stands for an unknown value. */
@Named("format")
@ApplicationScoped
public class Format {
    /** Stands for an unknown value. */
    public static final String UNKNOWN = "–";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private final ZoneId zone = Setting.REPORT_ZONE.zone();

    /** Id of the report zone. */
    public String zone() {
        return zone.getId();
    }

    /** Date and time of day in the report zone. */
    public String time(Instant instant) {
        return instant == null ? UNKNOWN : TIME.format(instant.atZone(zone));
    }

    /** Formats an instant for {@code <time datetime>}, in UTC with whole seconds. */
    public String iso(Instant instant) {
        return instant == null ? "" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Minutes and seconds, {@code 1:05}. */
    public static String duration(Number seconds) {
        return seconds == null
                ? UNKNOWN
                : String.format(Locale.ENGLISH, "%d:%02d", seconds.longValue() / 60, seconds.longValue() % 60);
    }

    /** Formats an age in the largest suitable unit. */
    public static String age(long seconds) {
        Duration age = Duration.ofSeconds(seconds);
        if (age.toDays() > 1) {
            return age.toDays() + " days";
        }
        if (age.toHours() > 1) {
            return age.toHours() + " h";
        }
        return age.toMinutes() > 1 ? age.toMinutes() + " min" : seconds + " s";
    }

    /** Formats a count with thousands separators. */
    public static String count(Number number) {
        return number == null ? UNKNOWN : String.format(Locale.ENGLISH, "%,d", number.longValue());
    }

    /** Formats a share of 0 to 1 as a whole percentage. */
    public static String percent(Double share) {
        return share == null ? UNKNOWN : Math.round(share * 100) + "%";
    }

    /** A size in bytes or kB. */
    public static String size(long bytes) {
        return bytes < 1000 ? bytes + " B" : String.format(Locale.ENGLISH, "%,.1f kB", bytes / 1000.0);
    }
}
