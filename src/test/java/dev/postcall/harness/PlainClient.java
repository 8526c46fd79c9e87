package dev.postcall.harness;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * A client with little overhead, for many deliveries on one connection. Reconnects after the server has closed it, as it does
 * after each response 400. Not thread-safe.
 */
public final class PlainClient implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 60_000;

    private final URI address;
    private Socket socket;
    private InputStream in;

    private PlainClient(URI address) {
        this.address = address;
    }

    public static PlainClient of(Postcall postcall) {
        return new PlainClient(postcall.address());
    }

    /** Sends a delivery, and returns the status of the response. */
    public int deliver(String webhook, byte[] body) throws IOException {
        if (socket == null) {
            socket = new Socket(address.getHost(), address.getPort());
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }
        byte[] head = head(webhook, body.length);
        byte[] request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        socket.getOutputStream().write(request);
        return status();
    }

    private byte[] head(String webhook, int length) {
        return ("POST /webhooks/" + webhook + " HTTP/1.1\r\nHost: " + address.getAuthority()
                        + "\r\nAuthorization: Bearer "
                        + TestSettings.WEBHOOK_TOKEN + "\r\nContent-Type: application/json\r\nContent-Length: " + length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private int status() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
            last |= header.equals("connection: close");
        }
        in.skipNBytes(length);
        if (last) {
            close();
        }
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
        return line.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
