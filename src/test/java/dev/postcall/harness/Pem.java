package dev.postcall.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** Exports keys and certificates in the PEM format, which nginx reads. */
final class Pem {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private Pem() {}

    /** Writes certificate and key of the only entry of a key store to two files. */
    static void export(Path store, char[] password, Path certificate, Path key) throws IOException {
        try {
            KeyStore keys = KeyStore.getInstance(store.toFile(), password);
            String alias = keys.aliases().nextElement();
            Files.writeString(
                    certificate, block("CERTIFICATE", keys.getCertificate(alias).getEncoded()));
            Files.writeString(
                    key, block("PRIVATE KEY", keys.getKey(alias, password).getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static String block(String name, byte[] content) {
        return "-----BEGIN " + name + "-----\n" + LINES.encodeToString(content) + "\n-----END " + name + "-----\n";
    }
}
