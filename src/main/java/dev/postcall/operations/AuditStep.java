package dev.postcall.operations;

import dev.postcall.calls.Call;
import dev.postcall.calls.Calls;
import dev.postcall.calls.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One short transaction of an audit. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class AuditStep {
    private static final int CALLS = 200;

    @Inject
    private Calls calls;

    @Inject
    @Any
    private Instance<Projection> projections;

    /** @param last the sid after which to go on; null when all calls are done */
    record Part(int calls, List<Projection.Difference> differences, String last) {}

    /** What the projections find in themselves, and the first calls. */
    Part first() {
        Part part = after(null);
        List<Projection.Difference> own = all().flatMap(
                        projection -> projection.verify().stream().map(found -> named(projection, found)))
                .toList();
        return new Part(
                part.calls(),
                Stream.concat(own.stream(), part.differences().stream()).toList(),
                part.last());
    }

    /** Some calls that follow this sid. */
    Part after(String sid) {
        List<Call> some = calls.after(sid, CALLS);
        List<Projection.Difference> found = all().flatMap(projection ->
                        projection.compare(some).stream().map(difference -> named(projection, difference)))
                .toList();
        return new Part(
                some.size(),
                found,
                some.size() < CALLS ? null : some.get(CALLS - 1).sid());
    }

    Long count(Projection projection) {
        return projection.count();
    }

    private Stream<Projection> all() {
        return StreamSupport.stream(projections.spliterator(), false);
    }

    private static Projection.Difference named(Projection projection, Projection.Difference found) {
        return new Projection.Difference(found.sid(), projection.name() + ": " + found.what());
    }
}
