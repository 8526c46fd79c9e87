package dev.postcall.webhooks.quarantine;

import dev.postcall.archive.ArchiveRecord;
import dev.postcall.archive.ArchivedTable;
import dev.postcall.archive.RecordLines;
import dev.postcall.archive.StoredBodies;
import dev.postcall.calls.deliveries.DeliveryKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;

/** Archives quarantined deliveries. */
@ApplicationScoped
public class ArchivedQuarantine implements ArchivedTable<QuarantinedDelivery> {
    private static final StoredBodies ROWS = new StoredBodies("quarantined_delivery");

    @Inject
    private Quarantine quarantine;

    @Override
    public String kind() {
        return "quarantined";
    }

    @Override
    public String plural() {
        return "quarantined";
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public boolean isReadyForImport() {
        return quarantine.isEmpty();
    }

    @Override
    public void write(Connection snapshot, RecordLines lines) throws SQLException, IOException {
        ROWS.write(snapshot, row -> write(row, lines));
    }

    private static void write(ResultSet row, RecordLines lines) throws SQLException, IOException {
        String id = row.getString("id");
        String webhook = row.getString("kind");
        String receivedAt = ArchivedTable.instant(row, "received_at");
        int status = row.getInt("status");
        String reason = row.getString("reason");
        byte[] body = row.getBytes("body");
        lines.add("quarantined", json -> {
            json.write("id", id).write("webhook", webhook);
            json.write("receivedAt", receivedAt).write("status", status);
            json.write("reason", reason).write("body", Base64.getEncoder().encodeToString(body));
        });
    }

    @Override
    public QuarantinedDelivery read(ArchiveRecord line) {
        byte[] body = line.bytes("body");
        if (body == null) {
            throw ArchiveRecord.unusable("the field body is missing");
        }
        return new QuarantinedDelivery(
                line.number("id"),
                line.constant("webhook", DeliveryKind.class),
                line.instant("receivedAt"),
                Math.toIntExact(line.number("status")),
                line.text("reason"),
                body);
    }

    @Override
    public void store(List<QuarantinedDelivery> records) {
        quarantine.restore(records);
    }
}
