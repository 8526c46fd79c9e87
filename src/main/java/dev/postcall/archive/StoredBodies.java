package dev.postcall.archive;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The rows of a table with large bodies, read by their ids, a page at a time: as many as have 4 MB together, but at least one.
 *
 * @param table name of a table with the columns {@code id} and {@code bytes}, the size of the body
 */
public record StoredBodies(String table) {
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
            boolean more = true;
            while (more) {
                select.setLong(1, last);
                more = false;
                try (ResultSet page = select.executeQuery()) {
                    while (page.next()) {
                        last = page.getLong("id");
                        writer.write(page);
                        more = true;
                    }
                }
            }
        }
    }
}
