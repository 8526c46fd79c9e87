package dev.postcall.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All kinds of records of archives. */
@ApplicationScoped
public class ArchivedTables {
    @Inject
    @Any
    private Instance<ArchivedTable<?>> tables;

    void write(Connection snapshot, RecordLines lines) throws SQLException, IOException {
        for (ArchivedTable<?> table : ordered().toList()) {
            table.write(snapshot, lines);
        }
    }

    boolean areReadyForImport() {
        return tables.stream().allMatch(ArchivedTable::isReadyForImport);
    }

    /** @throws dev.postcall.problem.ProblemException of status 422 if the kind is unknown, or the record is unusable */
    Object read(String kind, ArchiveRecord line) {
        return table(kind).read(line);
    }

    @SuppressWarnings("unchecked")
    void store(String kind, List<Object> records) {
        // the same table has created these records
        ((ArchivedTable<Object>) table(kind)).store(records);
    }

    /** Returns the numbers of records by their keys in responses. */
    Map<String, Long> report(Map<String, Long> counts) {
        Map<String, Long> report = new TreeMap<>();
        ordered().forEach(table -> report.put(table.plural(), counts.getOrDefault(table.kind(), 0L)));
        return report;
    }

    private ArchivedTable<?> table(String kind) {
        return tables.stream()
                .filter(table -> table.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> ArchiveRecord.unusable("records of this kind are unknown"));
    }

    private Stream<? extends ArchivedTable<?>> ordered() {
        return tables.stream().sorted(Comparator.comparing(ArchivedTable::order));
    }
}
