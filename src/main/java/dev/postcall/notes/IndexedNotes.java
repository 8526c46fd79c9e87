package dev.postcall.notes;

import dev.postcall.calls.Call;
import dev.postcall.calls.Projection;
import dev.postcall.problem.Causes;
import dev.postcall.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.query.SearchScroll;
import org.hibernate.search.engine.search.query.SearchScrollResult;
import org.hibernate.search.util.common.SearchException;

/** Holds the index against the stored calls. */
@ApplicationScoped
public class IndexedNotes implements Projection {
    private static final Logger LOG = Logger.getLogger(IndexedNotes.class.getName());
    private static final int SOME = 500;

    @Inject
    private NoteIndex index;

    @Inject
    private CallWalk calls;

    protected IndexedNotes() {}

    IndexedNotes(NoteIndex index, CallWalk calls) {
        this.index = index;
        this.calls = calls;
    }

    @Override
    public String name() {
        return "indexed";
    }

    @Override
    public long count() {
        return read(index::count);
    }

    /** @throws dev.postcall.problem.ProblemException of status 503 while the index is closed or damaged */
    private static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (SearchException | IllegalStateException e) {
            LOG.log(Level.WARNING, () -> "The index could not be read: " + Causes.describe(e));
            throw Problem.unavailable("The notes index cannot be read right now; it repairs itself.")
                    .exception();
        }
    }

    @Override
    public List<Difference> compare(List<Call> stored) {
        Map<String, Integer> revisions =
                revisions(stored.stream().map(Call::sid).toList());
        List<Difference> differences = new ArrayList<>();
        for (Call call : stored) {
            Integer revision = revisions.get(call.sid());
            if (!Objects.equals(revision, call.revision())) {
                differences.add(new Difference(
                        call.sid(), revision == null ? "is not indexed" : "is indexed as it was before a revision"));
            }
        }
        return differences;
    }

    private Map<String, Integer> revisions(Collection<String> sids) {
        Map<String, Integer> revisions = new HashMap<>();
        if (!sids.isEmpty()) {
            read(() -> index.use(session -> session.search(IndexedCall.class)
                            .select(f -> f.composite()
                                    .from(
                                            f.field(IndexedCall.ID, String.class),
                                            f.field(IndexedCall.REVISION, Integer.class))
                                    .as(Map::entry))
                            .where(f -> f.id().matchingAny(sids))
                            .fetchHits(sids.size())))
                    .forEach(entry -> revisions.put(entry.getKey(), entry.getValue()));
        }
        return revisions;
    }

    @Override
    public List<Difference> verify() {
        List<Difference> differences = new ArrayList<>();
        if (!index.isIntact()) {
            index.suspected();
            differences.add(new Difference(null, "the files of the index are damaged; it is being rebuilt"));
        }
        if (index.progress().rebuilding()) {
            differences.add(new Difference(null, "the index is being rebuilt"));
        }
        read(this::orphans).forEach(sid -> differences.add(new Difference(sid, "is indexed, but not stored")));
        return differences;
    }

    /**
     * The indexed sids that are no stored call's. Looks only where the index holds more than is stored: something missing at
     * the same time is found by {@link #compare} anyway.
     */
    List<String> orphans() {
        long held = index.count();
        return held <= calls.count()
                ? List.of()
                : index.use(session -> {
                    List<String> orphans = new ArrayList<>();
                    try (SearchScroll<String> scroll = session.search(IndexedCall.class)
                            .select(f -> f.field(IndexedCall.ID, String.class))
                            .where(f -> f.matchAll())
                            .scroll(SOME)) {
                        for (SearchScrollResult<String> some = scroll.next(); some.hasHits(); some = scroll.next()) {
                            Set<String> stored = calls.findAll(some.hits()).stream()
                                    .map(Call::sid)
                                    .collect(Collectors.toSet());
                            some.hits().stream()
                                    .filter(sid -> !stored.contains(sid))
                                    .forEach(orphans::add);
                        }
                    }
                    return orphans;
                });
    }
}
