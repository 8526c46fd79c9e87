package dev.postcall.outcomes.comparison;

import dev.postcall.audit.Projection;
import dev.postcall.outcomes.recount.Recount;
import dev.postcall.outcomes.rollup.OutcomeCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The statistics as a projection of the calls, for audits. */
@ApplicationScoped
public class CountedCalls implements Projection {
    @Inject
    private Recount recount;

    @Override
    public String name() {
        return "counted";
    }

    @Override
    public String observer() {
        return OutcomeCounter.NAME;
    }

    @Override
    public Comparison comparison() {
        return new CountComparison();
    }

    @Override
    public void recompute() {
        recount.request();
    }
}
