package dev.postcall.harness;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One connection that stays, and many deliveries over it before the first answer is read. For one thread. */
public final class PipelinedConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final String host;

    private PipelinedConnection(URI address) throws IOException {
        host = address.getAuthority();
        socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    public static PipelinedConnection to(Postcall postcall) throws IOException {
        return new PipelinedConnection(postcall.address());
    }

    /** Delivers all of these, and then reads the statuses that they were answered with. */
    public List<Integer> deliver(List<byte[]> bodies) throws IOException {
        for (byte[] body : bodies) {
            out.write(head(body.length));
            out.write(body);
        }
        out.flush();
        List<Integer> statuses = new ArrayList<>(bodies.size());
        for (int i = 0; i < bodies.size(); i++) {
            statuses.add(status());
        }
        return statuses;
    }

    private byte[] head(int length) {
        return ("POST /webhooks/" + Postcall.OUTCOME + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer "
                        + TestSettings.WEBHOOK_TOKEN + "\r\nContent-Type: application/json\r\nContent-Length: " + length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private int status() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
        }
        in.skipNBytes(length);
        return status;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server closed the connection after: " + line);
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
