package dev.postcall.http;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;

/**
 * Finds requests of which another server may see another end, or another host, and what comes after them on their
 * connection: for {@link FramingFilter} to refuse. It comes before any authentication, which a filter does not.
 *
 * <p>After a chunked body a connection ends too, as RFC 9112 wants it: the server may have dropped a length beside it, which
 * then nobody sees.
 */
@WebListener
public class FramingListener implements ServletRequestListener {
    private static final String ATTRIBUTE = Framing.class.getName();
    private static final String LENGTH = "Content-Length";
    private static final String ENCODING = "Transfer-Encoding";

    private final EndedConnections ended = new EndedConnections();

    /** How a request's end is told. */
    enum Framing {
        /** In one way only. */
        CLEAR,
        /** In one way only, as far as can be seen; nothing is to follow. */
        CHUNKED,
        /** In several ways, or in one that is unknown. */
        UNCLEAR,
        /** It came after one after which nothing is to follow. */
        UNHEARD
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        HttpServletRequest request = (HttpServletRequest) event.getServletRequest();
        String connection = request.getServletConnection().getConnectionId();
        Framing framing = ended.contains(connection) ? Framing.UNHEARD : framing(request);
        request.setAttribute(ATTRIBUTE, framing);
        if (framing != Framing.CLEAR) {
            ended.add(connection);
        }
    }

    static Framing of(HttpServletRequest request) {
        return (Framing) request.getAttribute(ATTRIBUTE);
    }

    private static Framing framing(HttpServletRequest request) {
        List<String> lengths = all(request, LENGTH);
        if (lengths.size() > 1 || all(request, "Host").size() > 1) {
            return Framing.UNCLEAR;
        }
        List<String> encodings = all(request, ENCODING);
        if (encodings.isEmpty()) {
            return Framing.CLEAR;
        }
        boolean chunked =
                encodings.size() == 1 && encodings.get(0).strip().equalsIgnoreCase("chunked") && lengths.isEmpty();
        return chunked ? Framing.CHUNKED : Framing.UNCLEAR;
    }

    private static List<String> all(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }
}
