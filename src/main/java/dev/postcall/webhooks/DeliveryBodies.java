package dev.postcall.webhooks;

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

/** Reads the bytes of deliveries: of each no more than the setting allows, of all together no more than memory allows. */
@ApplicationScoped
public class DeliveryBodies {
    /** Of the heap: what is made of a body takes some five times its size. */
    private static final int PART_OF_HEAP = 20;

    private final int largest = Setting.WEBHOOK_MAX_BYTES.number();
    private final BodyBudget budget =
            new BodyBudget(Math.max(Runtime.getRuntime().maxMemory() / PART_OF_HEAP, 2L * largest), largest);

    /**
     * Reads a body and hands it on.
     *
     * @param receiver completes when it no longer needs the body
     * @throws dev.postcall.problem.ProblemException 413 if the body is larger than {@code postcall.webhook.max-bytes}; 415 if
     *     it is compressed; 503 if too many large ones are there; and what the receiver throws
     */
    <T> CompletionStage<T> receive(
            HttpHeaders headers, InputStream stream, Function<byte[], CompletionStage<T>> receiver) {
        requirePlain(headers);
        if (headers.getLength() > largest) {
            throw tooLarge();
        }
        BodyBudget.Share share = budget.share();
        try {
            byte[] body = read(stream, share);
            return share.inTurn(() -> receiver.apply(body)).whenComplete((done, failure) -> share.giveBack());
        } catch (RuntimeException | Error e) {
            share.giveBack();
            throw e;
        }
    }

    /**
     * Does work on a stored body, within the same bounds as {@link #receive}.
     *
     * @param bytes size of the body, which the work reads itself
     * @param work completes when it no longer needs the body
     * @throws dev.postcall.problem.ProblemException 503 if too many large ones are there; and what the work throws
     */
    <T> CompletionStage<T> hold(int bytes, Supplier<CompletionStage<T>> work) {
        BodyBudget.Share share = budget.share();
        try {
            share.grow(bytes);
            return share.inTurn(work).whenComplete((done, failure) -> share.giveBack());
        } catch (RuntimeException | Error e) {
            share.giveBack();
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
            byte[] body = counted(stream, share).readNBytes(largest + 1);
            if (body.length > largest) {
                throw tooLarge();
            }
            return body;
        } catch (IOException e) {
            throw Problem.badRequest("The body broke off.").exception();
        }
    }

    private static InputStream counted(InputStream stream, BodyBudget.Share share) {
        return new FilterInputStream(stream) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int come = super.read(bytes, offset, length);
                share.grow(Math.max(0, come));
                return come;
            }
        };
    }

    private RuntimeException tooLarge() {
        return Problem.tooLarge("A delivery may have " + largest + " bytes.").exception();
    }
}
