package dev.postcall.calls.pages;

import java.net.URI;
import java.util.Optional;

/** Decides whether the address of a recording, which is untrusted text, is safe as a link. */
final class RecordingLink {
    private RecordingLink() {}

    /**
     * Returns the address if it is an absolute https URL with a host and without user information; else empty, for
     * instance for {@code javascript:} and {@code data:}.
     */
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
