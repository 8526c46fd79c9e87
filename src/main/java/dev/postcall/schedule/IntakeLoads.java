package dev.postcall.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The sum of all {@link IntakeLoad}s of this node. */
@ApplicationScoped
public class IntakeLoads {
    @Inject
    @Any
    private Instance<IntakeLoad> loads;

    /** As {@link IntakeLoad#waiting}. */
    public int waiting() {
        return loads.stream().mapToInt(IntakeLoad::waiting).sum();
    }
}
