package dev.postcall.audit;

import dev.postcall.storage.BatchReads;
import java.sql.SQLException;

/** Something that is derived from the calls and kept beside them, and can be compared with them. */
public interface Projection {
    /** What the projection does to a call, as the audit names it: {@code counted}, {@code indexed}. */
    String name();

    /** Name of the durable observer that updates it: a call that is published to it again is derived again. */
    String observer();

    /** Starts a comparison. */
    Comparison comparison();

    /** Asks for what no single call can repair, for instance sums, to be derived again in the background. */
    void recompute();

    /** A comparison of a projection with all calls, range by range. Memory is bounded. For one thread. */
    interface Comparison {
        /** About how many calls the projection holds; reads few rows. */
        long estimate(BatchReads reads) throws SQLException;

        /**
         * Reports what differs within a range: calls that are missing or outdated, and, where the projection is read in the
         * order of the sids, what belongs to no call. The range was read a moment ago; what seems to differ is read again
         * first.
         *
         * @throws dev.postcall.problem.ProblemException if the projection cannot be read now
         */
        void compare(BatchReads reads, CallRange range, AuditProgress progress) throws SQLException;

        /**
         * Reports, after the last range, what is wrong in the projection itself.
         *
         * @throws dev.postcall.problem.ProblemException if the projection cannot be read now
         */
        void verify(BatchReads reads, AuditProgress progress) throws SQLException;

        /** How many calls the projection holds; known after the last range. */
        long count();
    }
}
