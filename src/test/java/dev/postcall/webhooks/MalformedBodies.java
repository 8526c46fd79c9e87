package dev.postcall.webhooks;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Unusual and malformed bodies of a call with this sid. */
record MalformedBodies(String sid) {
    static final Path FOLDER = Path.of(
            "src/test/resources/dev/postcall/webhooks/payload/PayloadReaderFuzzTestInputs/everyBodyIsReadOrRejected/odd");

    /** Reads a file, and replaces {@code $SID} in any encoding. */
    byte[] file(String file) throws IOException {
        String body = Files.readString(FOLDER.resolve(file), StandardCharsets.ISO_8859_1);
        for (String charset : List.of("UTF-32LE", "UTF-16LE", "UTF-16BE", "ISO-8859-1")) {
            body = body.replace(as(charset, "$SID"), as(charset, sid));
        }
        return body.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String as(String charset, String text) {
        return new String(text.getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1);
    }

    /** Returns a minimal body, padded with spaces to this size. */
    byte[] padded(int bytes) {
        String call = "{\"call\":{\"sid\":\"" + sid + "\"}}";
        return (call + " ".repeat(bytes - call.length())).getBytes(StandardCharsets.UTF_8);
    }
}
