package dev.postcall.webhooks;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Bodies that a webhook must bear, each of a call with this sid. */
record OddBodies(String sid) {
    static final Path FOLDER = Path.of(
            "src/test/resources/dev/postcall/webhooks/PayloadReaderFuzzTestInputs/everyBodyIsReadOrRefused/odd");

    /** A file with {@code $SID} in any of its encodings. */
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

    /** With white space behind it, so that it is as large as this. */
    byte[] padded(int bytes) {
        String call = "{\"call\":{\"sid\":\"" + sid + "\"}}";
        return (call + " ".repeat(bytes - call.length())).getBytes(StandardCharsets.UTF_8);
    }
}
