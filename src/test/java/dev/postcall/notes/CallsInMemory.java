package dev.postcall.notes;

import dev.postcall.calls.Call;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Calls that are stored in no database: the index asks for no more than these questions. */
class CallsInMemory extends CallWalk {
    private final TreeMap<String, Call> calls = new TreeMap<>();

    void store(Call... some) {
        for (Call call : some) {
            calls.put(call.sid(), call);
        }
    }

    void remove(String sid) {
        calls.remove(sid);
    }

    @Override
    public List<Call> findAll(Collection<String> sids) {
        return sids.stream().filter(calls::containsKey).map(calls::get).toList();
    }

    @Override
    public Map<String, Integer> revisions(Collection<String> sids) {
        return findAll(sids).stream().collect(Collectors.toMap(Call::sid, Call::revision));
    }

    @Override
    public List<Call> after(String sid, int limit) {
        return calls.tailMap(sid == null ? "" : sid, false).values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public long count() {
        return calls.size();
    }
}
