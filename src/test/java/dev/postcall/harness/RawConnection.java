package dev.postcall.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** A connection that sends arbitrary bytes, with TLS if the address has the scheme {@code https}. */
public final class RawConnection implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    public static RawConnection to(URI address) throws IOException {
        Socket socket = "https".equals(address.getScheme())
                ? trusting().getSocketFactory().createSocket()
                : new Socket();
        socket.connect(
                new InetSocketAddress(address.getHost(), address.getPort()), Math.toIntExact(TIMEOUT.toMillis()));
        socket.setSoTimeout(Math.toIntExact(TIMEOUT.toMillis()));
        return new RawConnection(socket);
    }

    /** Sends text, one byte per character. */
    public RawConnection send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public RawConnection send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** Returns the status of the next response; 0 if the connection ended without one. */
    public int status() {
        String line = line();
        return line.startsWith("HTTP/1.1 ") ? Integer.parseInt(line.substring(9, 12)) : 0;
    }

    /** Sets the longest time to wait for each further byte. */
    public RawConnection withTimeout(Duration timeout) throws IOException {
        socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
        return this;
    }

    /** Skips the rest of a response with {@code Content-Length}. */
    public void skipResponse() throws IOException {
        int length = 0;
        for (String line = line().strip(); !line.isEmpty(); line = line().strip()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        socket.getInputStream().skipNBytes(length);
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        try {
            InputStream in = socket.getInputStream();
            for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
                line.append((char) c);
            }
        } catch (IOException e) {
            return "";
        }
        return line.toString();
    }

    /**
     * Returns everything that is received until the server closes the connection or, after its first byte, is silent for
     * this time.
     */
    public String rest(Duration quiet) {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        try {
            byte[] first = socket.getInputStream().readNBytes(1);
            rest.write(first);
            socket.setSoTimeout(Math.toIntExact(quiet.toMillis()));
            socket.getInputStream().transferTo(rest);
        } catch (IOException e) {
            return rest.toString(StandardCharsets.ISO_8859_1);
        }
        return rest.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Returns a context that trusts any certificate, since those of the tests are self-signed. */
    public static SSLContext trusting() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new AnyCertificate()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class AnyCertificate implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            // trusts any certificate
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // trusts any certificate
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
