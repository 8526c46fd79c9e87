package dev.postcall.webhooks.payload;

import dev.postcall.problem.Problem;
import dev.postcall.settings.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the bodies of deliveries, within the configured limit of each body and a limit of their total memory. */
@ApplicationScoped
public class DeliveryBodies {
    /** Received bodies may take a twentieth of the heap, because a parsed body takes about five times its size. */
    private static final int HEAP_FRACTION = 20;

    private final int maxBytes = Setting.WEBHOOK_MAX_BYTES.number();
    private final BodyBudget budget =
            new BodyBudget(Math.max(Runtime.getRuntime().maxMemory() / HEAP_FRACTION, 2L * maxBytes), maxBytes);

    /**
     * Reads a body and passes it to the receiver.
     *
     * @param receiver returns a stage that completes when it no longer needs the body
     * @throws dev.postcall.problem.ProblemException 413 if the body is larger than {@code postcall.webhook.max-bytes}; 415 if
     *     it is compressed; 503 if large bodies have exhausted the memory; also exceptions of the receiver
     */
    public <T> CompletionStage<T> receive(
            HttpHeaders headers, InputStream stream, Function<byte[], CompletionStage<T>> receiver) {
        requirePlain(headers);
        if (headers.getLength() > maxBytes) {
            throw tooLarge();
        }
        BodyBudget.Share share = budget.share();
        try {
            byte[] body = read(stream, share);
            return share.withinParsingLimit(() -> receiver.apply(body))
                    .whenComplete((done, failure) -> share.release());
        } catch (RuntimeException | Error e) {
            share.release();
            throw e;
        }
    }

    /**
     * Runs work on a stored body, within the same limits as {@link #receive}.
     *
     * @param bytes size of the body, which the work itself reads
     * @param work returns a stage that completes when it no longer needs the body
     * @throws dev.postcall.problem.ProblemException 503 if large bodies have exhausted the memory; also exceptions of the work
     */
    public <T> CompletionStage<T> process(int bytes, Supplier<CompletionStage<T>> work) {
        BodyBudget.Share share = budget.share();
        try {
            share.grow(bytes);
            return share.withinParsingLimit(work).whenComplete((done, failure) -> share.release());
        } catch (RuntimeException | Error e) {
            share.release();
            throw e;
        }
    }

    private static void requirePlain(HttpHeaders headers) {
        String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Problem.unsupportedEncoding("Send the body without Content-Encoding.")
                    .exception();
        }
    }

    private byte[] read(InputStream stream, BodyBudget.Share share) {
        try {
            byte[] body = counted(stream, share).readNBytes(maxBytes + 1);
            if (body.length > maxBytes) {
                throw tooLarge();
            }
            return body;
        } catch (IOException e) {
            throw Problem.badRequest("The body ends prematurely.").exception();
        }
    }

    private static InputStream counted(InputStream stream, BodyBudget.Share share) {
        return new FilterInputStream(stream) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                share.grow(Math.max(0, count));
                return count;
            }
        };
    }

    private RuntimeException tooLarge() {
        return Problem.tooLarge("A delivery may have at most " + maxBytes + " bytes.")
                .exception();
    }
}
