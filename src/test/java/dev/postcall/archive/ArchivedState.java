package dev.postcall.archive;

import static dev.postcall.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Postcall;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads the state of a server, and counts the records of an archive. */
record ArchivedState(Postcall postcall) {
    static ArchivedState of(Postcall postcall) {
        return new ArchivedState(postcall);
    }

    /** Returns the sorted sids of the newest 500 calls. */
    List<String> sids() {
        return postcall.get("api/calls?limit=500").json().getJsonArray("items").stream()
                .map(item -> item.asJsonObject().getString("sid"))
                .sorted()
                .toList();
    }

    /** Number of calls that the audit has read. */
    int calls() {
        return postcall.audit().getInt("calls");
    }

    boolean agrees() {
        return postcall.audit().getBoolean("agrees");
    }

    void assertAgrees() {
        eventually(() -> assertThat(agrees()).isTrue());
    }

    /** Number of records of a kind in an archive. */
    static long lines(byte[] archive, String kind) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(archive))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("{\"kind\":\"" + kind + "\""))
                    .count();
        }
    }
}
