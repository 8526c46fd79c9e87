package dev.postcall.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Sends a request exactly as written, even if it is malformed. */
public final class RawRequest {
    private static final int TIMEOUT_MILLIS = 60_000;

    private RawRequest() {}

    /** A response with all its headers. */
    public record Reply(int status, List<String> headers, String body) {
        /** Returns all values of a header. */
        public List<String> values(String name) {
            String prefix = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(prefix))
                    .map(header -> header.substring(prefix.length()).strip())
                    .toList();
        }
    }

    /**
     * Sends one request on a new connection.
     *
     * @param line method and target, for instance {@code GET /calls}
     * @param headers headers in addition to Host, Connection and Content-Length
     */
    public static Reply send(Postcall postcall, String line, List<String> headers, String body) {
        URI address = postcall.address();
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = line + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nConnection: close\r\nContent-Length: "
                + content.length + "\r\n"
                + String.join(
                        "", headers.stream().map(header -> header + "\r\n").toList()) + "\r\n";
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply parse(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        List<String> head = Arrays.asList(answer.substring(0, end).split("\r\n"));
        return new Reply(
                Integer.parseInt(head.get(0).split(" ")[1]), head.subList(1, head.size()), answer.substring(end + 4));
    }
}
