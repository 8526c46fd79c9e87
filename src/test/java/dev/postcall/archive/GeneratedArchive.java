package dev.postcall.archive;

import dev.postcall.harness.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;

/** Generates archives of many calls with one delivery each, without a server. */
final class GeneratedArchive {
    private static final Instant FIRST = Instant.parse("2026-11-01T00:00:00.123457Z");
    private static final long FIRST_ID = 700_000_000_000_000_000L;

    /** Incompressible, so that the archive stays large. */
    private static final int PADDING_BYTES = 400;

    private static final String SAMPLE = Sample.outcome();

    private GeneratedArchive() {}

    static String sid(int call) {
        return "CA-archived-" + call;
    }

    static String body(int call) {
        byte[] padding = new byte[PADDING_BYTES];
        new Random(call).nextBytes(padding);
        String text = SAMPLE.strip().replace(Sample.SID, sid(call));
        return text.substring(0, text.length() - 1) + ",\"padding\":\""
                + HexFormat.of().formatHex(padding) + "\"}";
    }

    static byte[] of(int calls) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArchiveWriter writer = new ArchiveWriter(out, new Manifest(UUID.randomUUID(), FIRST, "test"));
        for (int call = 0; call < calls; call++) {
            add(writer, call);
        }
        writer.finish();
        return out.toByteArray();
    }

    private static void add(ArchiveWriter writer, int call) throws IOException {
        byte[] body = body(call).getBytes(StandardCharsets.UTF_8);
        String hash = sha256(body);
        writer.add(
                "delivery",
                json -> json.write("id", String.valueOf(FIRST_ID + call))
                        .write("sid", sid(call))
                        .write("webhook", "OUTCOME")
                        .write("receivedAt", FIRST.plusSeconds(call).toString())
                        .write("verdict", "RECORDED")
                        .write("hash", hash)
                        .write("bytes", body.length)
                        .write("body", Base64.getEncoder().encodeToString(body)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
