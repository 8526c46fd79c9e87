package dev.postcall.storage;

import dev.postcall.problem.Causes;
import dev.postcall.problem.Problem;
import dev.postcall.problem.ProblemException;
import dev.postcall.problem.RateLimitedLog;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Converts failures to store an item into problems for the sender, and logs the reason. */
final class Rejection {
    private static final RateLimitedLog LOG = new RateLimitedLog(Logger.getLogger(Rejection.class.getName()));

    private Rejection() {}

    /** Throws the problem of the failure, or one of status 503 if it has none. */
    static <R> R reject(Throwable failure) {
        LOG.log(Level.WARNING, () -> "A delivery could not be stored and was rejected: " + Causes.describe(failure));
        throw Causes.find(failure, ProblemException.class)
                .orElseGet(() -> Problem.unavailable("The delivery could not be stored; send it again.")
                        .exception());
    }

    /** Returns a problem of status 422, which tells the sender not to retry. */
    static ProblemException unstorable(Throwable failure) {
        LOG.log(
                Level.SEVERE,
                () -> "A delivery is invalid for the database and was rejected: " + Causes.describe(failure));
        return Problem.unstorable("The delivery cannot be stored as it is.").exception();
    }
}
