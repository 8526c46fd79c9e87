package dev.postcall.operations;

import dev.postcall.calls.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Holds every projection against the stored calls, a page of calls at a time, so that it never stops the intake. */
@ApplicationScoped
public class Audit {
    private static final int MOST_LISTED = 100;

    @Inject
    private AuditStep step;

    @Inject
    @Any
    private Instance<Projection> projections;

    /** Walks over all calls. */
    public AuditReport run() {
        List<Projection.Difference> listed = new ArrayList<>();
        long calls = 0;
        long differences = 0;
        AuditStep.Part part = step.first();
        while (part != null) {
            calls += part.calls();
            differences += part.differences().size();
            part.differences().stream().limit(MOST_LISTED - listed.size()).forEach(listed::add);
            part = part.last() == null ? null : step.after(part.last());
        }
        return new AuditReport(calls, count("counted"), count("indexed"), listed, differences == 0);
    }

    private Long count(String name) {
        return StreamSupport.stream(projections.spliterator(), false)
                .filter(projection -> projection.name().equals(name))
                .map(step::count)
                .findFirst()
                .orElse(null);
    }
}
