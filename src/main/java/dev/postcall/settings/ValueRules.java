package dev.postcall.settings;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The kinds of rules for values. Each rejects values that would fail later, or that are certainly a mistake. */
final class ValueRules {
    private static final int MAX_LENGTH = 10_000;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

    private ValueRules() {}

    static ValueRule flag() {
        return new ValueRule("true or false", TypedValue::flag);
    }

    static ValueRule number(int min, int max) {
        return new ValueRule("number, %s to %s".formatted(min, max), value -> requireWithin(value, min, max, ""));
    }

    static ValueRule bytes(long min, long max) {
        return new ValueRule(
                "bytes, %s to %s".formatted(min, max), value -> requireWithin(value, min, max, " of bytes"));
    }

    private static void requireWithin(TypedValue value, long min, long max, String unit) {
        long number = value.wholeNumber();
        if (number < min || number > max) {
            throw value.invalid("must be a number%s from %s to %s".formatted(unit, min, max));
        }
    }

    static ValueRule duration(String min, String max) {
        return new ValueRule("duration, %s to %s".formatted(min, max), value -> {
            Duration duration = value.duration();
            if (duration.compareTo(Duration.parse(min)) < 0 || duration.compareTo(Duration.parse(max)) > 0) {
                throw value.invalid("must be a duration from %s to %s".formatted(min, max));
            }
        });
    }

    static ValueRule zone() {
        return new ValueRule("IANA time zone", TypedValue::zone);
    }

    static ValueRule folder(String unit) {
        return new ValueRule(unit, TypedValue::path);
    }

    static ValueRule file(String unit) {
        return configured(unit, TypedValue::path);
    }

    static ValueRule text(String unit) {
        return text(unit, MAX_LENGTH);
    }

    /** Text of one line. */
    static ValueRule text(String unit, int max) {
        return configured(unit, value -> {
            if (value.text().length() > max || CONTROL.matcher(value.text()).find()) {
                throw value.invalid("must be one line of at most %s characters".formatted(max));
            }
        });
    }

    static ValueRule tokens(String unit) {
        return configured(unit, value -> TokenRule.check(value, value.words()));
    }

    static ValueRule databaseUrl(String unit) {
        return configured(unit, value -> {
            if (!value.text().startsWith("jdbc:postgresql:")) {
                throw value.invalid("must be a JDBC URL such as jdbc:postgresql://localhost/postcall");
            }
        });
    }

    static ValueRule url() {
        return new ValueRule("URL", value -> requireWebAddress(value, value.text()));
    }

    static ValueRule urls(String unit) {
        return configured(unit, value -> value.list().forEach(url -> requireWebAddress(value, url)));
    }

    private static void requireWebAddress(TypedValue value, String text) {
        if (!isWebAddress(text)) {
            throw value.invalid("must be a URL with http or https, without a query");
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            URI url = URI.create(text);
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            return web && url.getHost() != null && url.getQuery() == null && url.getFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static ValueRule addresses(String unit) {
        Predicate<String> address = ADDRESS.asMatchPredicate();
        return configured(unit, value -> {
            if (!value.words().stream().allMatch(address)) {
                throw value.invalid("must be IP addresses, separated by white space");
            }
        });
    }

    /** Applies the check only if there is a value. */
    private static ValueRule configured(String unit, Consumer<TypedValue> check) {
        return new ValueRule(unit, value -> {
            if (value.find().isPresent()) {
                check.accept(value);
            }
        });
    }
}
