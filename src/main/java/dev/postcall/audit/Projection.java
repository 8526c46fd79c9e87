package dev.postcall.audit;

import dev.postcall.storage.BatchReads;
import java.sql.SQLException;

/** Data that is derived from the calls and stored separately, for instance the notes index, so that an audit compares both. */
public interface Projection {
    /** Name of the projection in audit reports, a participle: {@code counted}, {@code indexed}. */
    String name();

    /**
     * Name of the durable observer that updates the projection. To repair the data of a call, publish its sid to this
     * observer.
     */
    String observer();

    /** Starts a comparison. */
    Comparison comparison();

    /** Requests a recomputation, in the background, of data that belongs to no single call, for instance sums. */
    void recompute();

    /** A comparison of a projection with all calls, range by range, in bounded memory. For one thread. */
    interface Comparison {
        /** Estimates the number of calls in the projection; reads few rows. */
        long estimate(BatchReads reads) throws SQLException;

        /**
         * Reports the differences within a range: missing and outdated calls and, if the projection is read in the
         * order of the sids, entries without a stored call. An apparent difference is read again before it is reported,
         * since calls may have changed since the range was read.
         *
         * @throws dev.postcall.problem.ProblemException if the projection cannot be read now
         */
        void compare(BatchReads reads, CallRange range, AuditProgress progress) throws SQLException;

        /**
         * Reports inconsistencies within the projection itself; called after the last range.
         *
         * @throws dev.postcall.problem.ProblemException if the projection cannot be read now
         */
        void verify(BatchReads reads, AuditProgress progress) throws SQLException;

        /** Number of calls in the projection, known after the last range. */
        long count();
    }
}
