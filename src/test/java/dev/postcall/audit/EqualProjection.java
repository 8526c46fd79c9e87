package dev.postcall.audit;

import dev.postcall.storage.BatchReads;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A projection without a difference. */
class EqualProjection implements Projection, Projection.Comparison {
    final AtomicInteger recomputed = new AtomicInteger();
    private final long calls;

    /** @param calls number of calls that the projection reports */
    EqualProjection(long calls) {
        this.calls = calls;
    }

    @Override
    public String name() {
        return "counted";
    }

    @Override
    public String observer() {
        return "observer";
    }

    @Override
    public Comparison comparison() {
        return this;
    }

    @Override
    public void recompute() {
        recomputed.incrementAndGet();
    }

    @Override
    public long estimate(BatchReads reads) {
        return calls;
    }

    @Override
    public void compare(BatchReads reads, CallRange range, AuditProgress progress) throws SQLException {
        // no difference
    }

    @Override
    public void verify(BatchReads reads, AuditProgress progress) {
        // no difference
    }

    @Override
    public long count() {
        return calls;
    }
}
