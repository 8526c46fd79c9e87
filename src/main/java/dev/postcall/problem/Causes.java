package dev.postcall.problem;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies behind an exception, told without its messages: those of databases and parsers quote personal data. */
public final class Causes {
    private static final int DEPTH = 8;
    private static final int FRAMES = 6;

    /**
     * Classes of SQL states in which a database tells what it thinks of a statement or its values: unsupported, too many
     * rows, wrong data, violated constraint, rolled back, wrong statement, violated view, too large.
     */
    private static final Set<String> ANSWERS = Set.of("0A", "21", "22", "23", "40", "42", "44", "54");

    private Causes() {}

    /** The chain of exception types with SQL states and the places of our own code; no message is quoted. */
    public static String describe(Throwable thrown) {
        return chain(thrown).map(Causes::one).collect(Collectors.joining(" <- "));
    }

    /** The first SQL state in the chain, if there is one. */
    public static Optional<String> sqlState(Throwable thrown) {
        return chain(thrown)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null && !state.isEmpty())
                .findFirst();
    }

    /** Whether a database was not there, or full, rather than refusing what it was asked. */
    public static boolean isUnavailable(Throwable thrown) {
        return find(thrown, SQLException.class).isPresent()
                && !sqlState(thrown).map(Causes::isAnswer).orElse(false);
    }

    private static boolean isAnswer(String state) {
        return ANSWERS.contains(state.substring(0, Math.min(2, state.length())));
    }

    /** The first cause of this type, if there is one. */
    public static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return chain(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEPTH);
    }

    private static String one(Throwable cause) {
        String state = cause instanceof SQLException sql ? "(" + sql.getSQLState() + ")" : "";
        String places = Arrays.stream(cause.getStackTrace())
                .limit(FRAMES)
                .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" "));
        return cause.getClass().getName() + state + " at " + places;
    }
}
