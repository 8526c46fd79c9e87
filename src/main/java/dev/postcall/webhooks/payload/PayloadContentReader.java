package dev.postcall.webhooks.payload;

import dev.postcall.calls.CallContent;
import dev.postcall.calls.deliveries.ContentReader;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads stored payloads in the same way as the webhook. */
@ApplicationScoped
public class PayloadContentReader implements ContentReader {
    @Override
    public CallContent read(byte[] body) {
        return PayloadReader.read(body);
    }
}
