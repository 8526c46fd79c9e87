package dev.postcall.problem;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes exceptions without their messages, since messages of databases and parsers quote personal data. */
public final class Causes {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_FRAMES = 6;

    /**
     * Classes of SQL states that report an error of the statement or its values, not of the database: unsupported, cardinality,
     * data exception, constraint violation, rollback, syntax, view violation, limit exceeded.
     */
    private static final Set<String> STATEMENT_ERRORS = Set.of("0A", "21", "22", "23", "40", "42", "44", "54");

    private Causes() {}

    /** Returns the chain of exception types with their SQL states and code positions, without messages. */
    public static String describe(Throwable thrown) {
        return chain(thrown).map(Causes::describeOne).collect(Collectors.joining(" <- "));
    }

    /** Returns the first SQL state in the chain. */
    public static Optional<String> sqlState(Throwable thrown) {
        return chain(thrown)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null && !state.isEmpty())
                .findFirst();
    }

    /** Whether a database failed for a reason other than the statement: it was unavailable, full or damaged. */
    public static boolean isUnavailable(Throwable thrown) {
        return find(thrown, SQLException.class).isPresent()
                && !sqlState(thrown).map(Causes::isStatementError).orElse(false);
    }

    private static boolean isStatementError(String state) {
        return STATEMENT_ERRORS.contains(state.substring(0, Math.min(2, state.length())));
    }

    /** Returns the first cause of this type. */
    public static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return chain(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(MAX_DEPTH);
    }

    private static String describeOne(Throwable cause) {
        String state = cause instanceof SQLException sql ? "(" + sql.getSQLState() + ")" : "";
        String places = Arrays.stream(cause.getStackTrace())
                .limit(MAX_FRAMES)
                .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" "));
        return cause.getClass().getName() + state + " at " + places;
    }
}
