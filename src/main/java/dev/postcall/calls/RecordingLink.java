package dev.postcall.calls;

import java.net.URI;
import java.util.Optional;

/** Whether a recording's address, which is foreign text, may be a link. */
final class RecordingLink {
    private RecordingLink() {}

    /** The address, if it is an absolute https one of a host; {@code javascript:}, {@code data:} and the like are none. */
    static Optional<String> of(String url) {
        if (url == null) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(url.strip());
            boolean safe =
                    "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
            return safe ? Optional.of(uri.toString()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
