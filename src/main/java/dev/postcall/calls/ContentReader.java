package dev.postcall.calls;

/** Reads the vendor's payloads, for deliveries that are stored already. Implemented where deliveries come in. */
public interface ContentReader {
    /**
     * What the bytes of a delivery say.
     *
     * @throws dev.postcall.problem.ProblemException of status 400 or 422 if they hold no usable call
     */
    CallContent read(byte[] body);
}
