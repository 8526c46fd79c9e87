package dev.postcall.accounts.people;

import dev.postcall.archive.ArchiveRecord;
import dev.postcall.archive.ArchivedTable;
import dev.postcall.archive.RecordLines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Archives people with their roles and password hashes, so that their passwords remain valid after an import. */
@ApplicationScoped
public class ArchivedPeople implements ArchivedTable<Person> {
    private static final String ALL =
            "select name, password_hash, role, created_at, changed_at from person order by name";

    @Inject
    private People people;

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public String plural() {
        return "people";
    }

    @Override
    public int order() {
        return 1;
    }

    /** Always true: the first start has already created a person. */
    @Override
    public boolean isReadyForImport() {
        return true;
    }

    @Override
    public void write(Connection snapshot, RecordLines lines) throws SQLException, IOException {
        try (PreparedStatement select = snapshot.prepareStatement(ALL);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String name = rows.getString("name");
                String hash = rows.getString("password_hash");
                String role = rows.getString("role");
                String createdAt = ArchivedTable.instant(rows, "created_at");
                String changedAt = ArchivedTable.instant(rows, "changed_at");
                lines.add(
                        kind(),
                        json -> json.write("name", name)
                                .write("passwordHash", hash)
                                .write("role", role)
                                .write("createdAt", createdAt)
                                .write("changedAt", changedAt));
            }
        }
    }

    @Override
    public Person read(ArchiveRecord line) {
        return new Person(
                line.text("name"),
                line.text("passwordHash"),
                line.constant("role", Role.class),
                line.instant("createdAt"),
                line.instant("changedAt"));
    }

    @Override
    public void store(List<Person> records) {
        people.restore(records);
    }
}
