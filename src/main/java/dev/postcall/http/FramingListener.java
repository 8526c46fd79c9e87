package dev.postcall.http;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;

/**
 * Finds requests whose end or host another server may interpret differently (request smuggling), and later requests on their
 * connection; {@link FramingFilter} rejects them. A listener, because it runs before any authentication, unlike a filter.
 *
 * <p>A connection also ends after a chunked body, as RFC 9112 demands: the server may have removed a length header, so that
 * the ambiguity is no longer visible.
 */
@WebListener
public class FramingListener implements ServletRequestListener {
    private static final String ATTRIBUTE = Framing.class.getName();
    private static final String LENGTH = "Content-Length";
    private static final String ENCODING = "Transfer-Encoding";

    private final EndedConnections ended = new EndedConnections();

    /** How a request's headers determine its end. */
    enum Framing {
        /** Exactly one header determines it. */
        UNAMBIGUOUS,
        /** The chunked encoding determines it, as far as visible; further requests on the connection are rejected. */
        CHUNKED,
        /** Several headers or an unknown encoding determine it. */
        AMBIGUOUS,
        /** The request arrived on a connection that a previous request has ended. */
        ON_ENDED_CONNECTION
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        HttpServletRequest request = (HttpServletRequest) event.getServletRequest();
        String connection = request.getServletConnection().getConnectionId();
        Framing framing = ended.contains(connection) ? Framing.ON_ENDED_CONNECTION : framing(request);
        request.setAttribute(ATTRIBUTE, framing);
        if (framing != Framing.UNAMBIGUOUS) {
            ended.add(connection);
        }
    }

    /** Whether another server may interpret the end or the host of this request differently. */
    public static boolean isAmbiguous(HttpServletRequest request) {
        return of(request) == Framing.AMBIGUOUS || of(request) == Framing.ON_ENDED_CONNECTION;
    }

    static Framing of(HttpServletRequest request) {
        return (Framing) request.getAttribute(ATTRIBUTE);
    }

    private static Framing framing(HttpServletRequest request) {
        List<String> lengths = all(request, LENGTH);
        if (lengths.size() > 1 || all(request, "Host").size() > 1) {
            return Framing.AMBIGUOUS;
        }
        List<String> encodings = all(request, ENCODING);
        if (encodings.isEmpty()) {
            return Framing.UNAMBIGUOUS;
        }
        boolean chunked =
                encodings.size() == 1 && encodings.get(0).strip().equalsIgnoreCase("chunked") && lengths.isEmpty();
        return chunked ? Framing.CHUNKED : Framing.AMBIGUOUS;
    }

    private static List<String> all(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }
}
