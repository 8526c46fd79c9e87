package dev.postcall.harness;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Wraps checked exceptions of files, connections and processes in unchecked ones. */
public final class Unchecked {
    private Unchecked() {}

    /** A call with a result. */
    @FunctionalInterface
    public interface Call<T> {
        T run() throws IOException, InterruptedException;
    }

    /** A call without a result. */
    @FunctionalInterface
    public interface Action {
        void run() throws IOException, InterruptedException;
    }

    /**
     * Runs the call and returns its result.
     *
     * @throws UncheckedIOException in place of an {@link IOException}
     * @throws IllegalStateException if the thread was interrupted; its interrupt status is set again
     */
    public static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #call}, without a result. */
    public static void run(Action action) {
        call(() -> {
            action.run();
            return null;
        });
    }
}
