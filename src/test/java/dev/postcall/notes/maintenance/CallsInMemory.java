package dev.postcall.notes.maintenance;

import dev.postcall.calls.Call;
import dev.postcall.calls.CallFigures;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Calls in memory instead of a database, for tests of the index. */
public class CallsInMemory extends CallBatches {
    private final TreeMap<String, Call> calls = new TreeMap<>();
    private final TreeSet<String> unreadable = new TreeSet<>();
    private boolean failing;

    public void store(Call... some) {
        for (Call call : some) {
            calls.put(call.sid(), call);
        }
    }

    public void remove(String sid) {
        calls.remove(sid);
    }

    /** Makes reads fail as without a database, or succeed again. */
    void fail(boolean failing) {
        this.failing = failing;
    }

    /** Makes reads of this call fail from now on. */
    void spoil(String sid) {
        unreadable.add(sid);
    }

    @Override
    public List<Call> findAll(Collection<String> sids) {
        if (failing) {
            throw new IllegalStateException("No database", new SQLException("Gone", "08006"));
        }
        if (sids.stream().anyMatch(unreadable::contains)) {
            throw new ArithmeticException("long overflow");
        }
        return sids.stream().filter(calls::containsKey).map(calls::get).toList();
    }

    @Override
    public CallBatch after(String sid) {
        List<String> sids = calls.tailMap(sid == null ? "" : sid, false).keySet().stream()
                .limit(LIMIT.items())
                .toList();
        return new CallBatch(sids, 0);
    }

    List<Call> after(String sid, int limit) {
        return calls.tailMap(sid == null ? "" : sid, false).values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<String> stored(Collection<String> sids) {
        return sids.stream().filter(calls::containsKey).toList();
    }

    @Override
    public List<String> latest(int count) {
        return calls.descendingKeySet().stream().limit(count).toList();
    }

    @Override
    public long estimate() {
        return calls.size();
    }

    /** The calls as an audit reads them. */
    public List<CallFigures> figures() {
        return calls.values().stream().map(CallFigures::of).toList();
    }

    /** The revisions of these calls as an audit reads them, by sid. */
    public Map<String, Integer> revisions(Collection<String> sids) {
        return findAll(sids).stream().collect(Collectors.toMap(Call::sid, Call::revision));
    }
}
