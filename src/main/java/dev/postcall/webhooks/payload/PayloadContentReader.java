package dev.postcall.webhooks.payload;

import dev.postcall.calls.CallContent;
import dev.postcall.calls.deliveries.ContentReader;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reads stored payloads in the same way as the webhook. The package {@code calls} needs this to recompute calls from their
 * deliveries, but must not depend on this package.
 */
@ApplicationScoped
public class PayloadContentReader implements ContentReader {
    @Override
    public CallContent read(byte[] body) {
        return PayloadReader.read(body);
    }
}
