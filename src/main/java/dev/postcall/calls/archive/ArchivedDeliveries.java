package dev.postcall.calls.archive;

import dev.postcall.archive.ArchiveRecord;
import dev.postcall.archive.ArchivedTable;
import dev.postcall.archive.RecordLines;
import dev.postcall.archive.StoredBodies;
import dev.postcall.calls.CallContent;
import dev.postcall.calls.deliveries.ContentReader;
import dev.postcall.calls.deliveries.DeliveredBytes;
import dev.postcall.calls.deliveries.DeliveryKind;
import dev.postcall.calls.deliveries.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;

/**
 * Deliveries in archives, in the order of their receipt. An archive holds no calls: an import rebuilds them from the
 * deliveries.
 */
@ApplicationScoped
public class ArchivedDeliveries implements ArchivedTable<ArchivedDelivery> {
    private static final StoredBodies ROWS = new StoredBodies("delivery");

    @Inject
    private DeliveryImport imports;

    @Inject
    private ContentReader reader;

    @Override
    public String kind() {
        return "delivery";
    }

    @Override
    public String plural() {
        return "deliveries";
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public boolean isReadyForImport() {
        return imports.isEmpty();
    }

    @Override
    public void write(Connection snapshot, RecordLines lines) throws SQLException, IOException {
        ROWS.write(snapshot, row -> write(row, lines));
    }

    private static void write(ResultSet row, RecordLines lines) throws SQLException, IOException {
        String id = row.getString("id");
        String sid = row.getString("sid");
        String webhook = row.getString("kind");
        String receivedAt = ArchivedTable.instant(row, "received_at");
        String verdict = row.getString("verdict");
        String hash = row.getString("hash");
        int bytes = row.getInt("bytes");
        byte[] body = row.getBytes("body");
        lines.add("delivery", json -> {
            json.write("id", id).write("sid", sid).write("webhook", webhook);
            json.write("receivedAt", receivedAt).write("verdict", verdict);
            json.write("hash", hash).write("bytes", bytes);
            if (body != null) {
                json.write("body", Base64.getEncoder().encodeToString(body));
            }
        });
    }

    @Override
    public ArchivedDelivery read(ArchiveRecord line) {
        DeliveredBytes delivered = new DeliveredBytes(line.text("sid"), line.text("hash"));
        byte[] body = line.bytes("body");
        if (body != null && !DeliveredBytes.of(delivered.sid(), body).equals(delivered)) {
            throw ArchiveRecord.unusable("the body does not have the hash of the delivery");
        }
        Verdict verdict = line.constant("verdict", Verdict.class);
        return new ArchivedDelivery(
                line.number("id"),
                delivered.sid(),
                line.constant("webhook", DeliveryKind.class),
                line.instant("receivedAt"),
                verdict,
                delivered.hash(),
                Math.toIntExact(line.number("bytes")),
                body,
                verdict == Verdict.DUPLICATE ? null : content(delivered.sid(), body));
    }

    private CallContent content(String sid, byte[] body) {
        if (body == null) {
            throw ArchiveRecord.unusable("the body of the delivery is missing");
        }
        CallContent content = reader.read(body);
        if (!content.sid().equals(sid)) {
            throw ArchiveRecord.unusable("the body is that of another call");
        }
        return content;
    }

    @Override
    public void store(List<ArchivedDelivery> records) {
        imports.store(records);
    }
}
