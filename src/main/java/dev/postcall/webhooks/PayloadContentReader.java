package dev.postcall.webhooks;

import dev.postcall.calls.CallContent;
import dev.postcall.calls.ContentReader;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads stored payloads exactly as the webhook does. */
@ApplicationScoped
public class PayloadContentReader implements ContentReader {
    @Override
    public CallContent read(byte[] body) {
        return PayloadReader.read(body);
    }
}
