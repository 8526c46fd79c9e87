package dev.postcall.accounts.tokens;

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

/**
 * Archives the generated access tokens, as hashes. The configured tokens belong to the settings, which are not archived. The
 * field {@code opens} of a record is the kind of the token.
 */
@ApplicationScoped
public class ArchivedTokens implements ArchivedTable<AccessToken> {
    private static final String ALL = "select id, kind, label, hash, created_at from access_token order by id";

    @Inject
    private StoredTokens tokens;

    @Override
    public String kind() {
        return "token";
    }

    @Override
    public String plural() {
        return "tokens";
    }

    @Override
    public int order() {
        return 2;
    }

    /** Always true: the first start may have created a token. */
    @Override
    public boolean isReadyForImport() {
        return true;
    }

    @Override
    public void write(Connection snapshot, RecordLines lines) throws SQLException, IOException {
        try (PreparedStatement select = snapshot.prepareStatement(ALL);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String id = rows.getString("id");
                String opens = rows.getString("kind");
                String label = rows.getString("label");
                String hash = rows.getString("hash");
                String createdAt = ArchivedTable.instant(rows, "created_at");
                lines.add(
                        kind(),
                        json -> json.write("id", id)
                                .write("opens", opens)
                                .write("label", label)
                                .write("hash", hash)
                                .write("createdAt", createdAt));
            }
        }
    }

    @Override
    public AccessToken read(ArchiveRecord line) {
        return new AccessToken(
                line.number("id"),
                line.constant("opens", TokenKind.class),
                line.text("label"),
                hash(line.text("hash")),
                line.instant("createdAt"));
    }

    /** Rejects a malformed hash, which would break the check of every token. */
    private static String hash(String text) {
        if (!text.matches("[0-9a-f]{64}")) {
            throw ArchiveRecord.unusable("the hash of the token is not a SHA-256 hash");
        }
        return text;
    }

    @Override
    public void store(List<AccessToken> records) {
        tokens.restore(records);
    }
}
