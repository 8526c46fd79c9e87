package dev.postcall.calls.deliveries;

import dev.postcall.calls.CallContent;

/** Parses the payloads of stored deliveries. Implemented by the package {@code webhooks.payload}. */
public interface ContentReader {
    /**
     * Parses the body of a delivery.
     *
     * @throws dev.postcall.problem.ProblemException of status 400 or 422 if it holds no usable call
     */
    CallContent read(byte[] body);
}
