package dev.postcall.outcomes;

import jakarta.enterprise.context.ApplicationScoped;

/** Answers reports from the rollups. */
@ApplicationScoped
public class OutcomeStatistics {

    public OutcomeReport report(OutcomeQuery query) {
        throw new UnsupportedOperationException();
    }
}
