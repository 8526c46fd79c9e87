package dev.postcall.storage;

import dev.postcall.problem.Causes;
import dev.postcall.problem.Problem;
import dev.postcall.problem.ProblemException;
import dev.postcall.problem.RateLimitedLog;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What a sender is told of something that was not stored; the log is told why. */
final class Refusal {
    private static final RateLimitedLog LOG = new RateLimitedLog(Logger.getLogger(Refusal.class.getName()));

    private Refusal() {}

    /** Throws a problem of status 503, unless the failure says otherwise itself. */
    static <R> R refuse(Throwable failure) {
        LOG.log(Level.WARNING, () -> "A delivery could not be stored and was refused: " + Causes.describe(failure));
        throw Causes.find(failure, ProblemException.class)
                .orElseGet(() -> Problem.unavailable("The delivery could not be stored; send it again.")
                        .exception());
    }

    /** Of status 422: to send it again would not help. */
    static ProblemException unstorable(Throwable failure) {
        LOG.log(Level.SEVERE, () -> "A delivery cannot be stored as it is: " + Causes.describe(failure));
        return Problem.unstorable("The delivery cannot be stored as it is.").exception();
    }
}
