package dev.postcall.notes.maintenance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A registry in memory instead of a database. */
class RegistryInMemory extends IndexRegistry {
    private record Row(String token, long generation) {}

    private final Map<String, Row> rows = new HashMap<>();

    @Override
    public boolean isCurrent(String index, List<String> tokens, long generation) {
        Row row = rows.get(index);
        return row != null && tokens.contains(row.token()) && generation >= row.generation();
    }

    @Override
    public void register(String index, String token, long generation) {
        rows.put(index, new Row(token, generation));
    }

    @Override
    public void committed(String index, long generation) {
        rows.computeIfPresent(index, (id, row) -> new Row(row.token(), Math.max(row.generation(), generation)));
    }

    @Override
    public void remove(String index) {
        rows.remove(index);
    }

    /** A copy of the present state. */
    RegistryInMemory copy() {
        RegistryInMemory copy = new RegistryInMemory();
        copy.rows.putAll(rows);
        return copy;
    }
}
