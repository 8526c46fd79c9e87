package dev.postcall.archive;

import dev.postcall.storage.BatchLimit;
import dev.postcall.storage.ByteBudget;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Reads the rows of a table with large bodies, in pages ordered by id. A page has bodies of at most 4 MB in total, or a single
 * larger one, and counts against the budget of all batches.
 *
 * @param table name of a table with the columns {@code id} and {@code bytes}, the size of the body
 */
public record StoredBodies(String table) {
    /** A body may take its size three times, because the driver may hold it as text of twice its size. */
    private static final long PAGE_BYTES = 3 * BatchLimit.BATCH_BYTES;

    private static final Duration MAX_WAIT = Duration.ofMinutes(10);
    private static final String PAGE_BEGIN = """
            select * from (select *, sum(bytes) over (order by id) - bytes as before
                           from (select * from\s""";
    private static final String PAGE_END = """
             where id > ? order by id limit 500) next) page
            where before < 4194304 order by id""";

    /** Writes one row. */
    @FunctionalInterface
    public interface RowWriter {
        void write(ResultSet row) throws SQLException, IOException;
    }

    /** Writes all rows in the order of their ids. */
    public void write(Connection snapshot, RowWriter writer) throws SQLException, IOException {
        try (PreparedStatement select = snapshot.prepareStatement(PAGE_BEGIN + table + PAGE_END)) {
            long last = Long.MIN_VALUE;
            long before;
            do {
                before = last;
                ByteBudget.Share memory = ByteBudget.batches().reserve(PAGE_BYTES, MAX_WAIT);
                try {
                    last = writePage(select, before, writer);
                } finally {
                    memory.close();
                }
            } while (last != before);
        }
    }

    /** @return the last id of the page; {@code before} if the page is empty */
    private static long writePage(PreparedStatement select, long before, RowWriter writer)
            throws SQLException, IOException {
        select.setLong(1, before);
        long last = before;
        try (ResultSet page = select.executeQuery()) {
            while (page.next()) {
                last = page.getLong("id");
                writer.write(page);
            }
        }
        return last;
    }
}
