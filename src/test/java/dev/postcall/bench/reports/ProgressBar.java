package dev.postcall.bench.reports;

import java.util.Locale;

/** Prints the progress of a long operation to the console at every percent. */
final class ProgressBar {
    private static final int WIDTH = 40;

    private final long total;
    private final long began = System.nanoTime();
    private long shown = -1;

    ProgressBar(long total) {
        this.total = total;
    }

    void at(long done) {
        long percent = 100 * done / total;
        if (percent > shown) {
            shown = percent;
            int full = (int) (WIDTH * done / total);
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "\r[%s%s] %,d of %,d, %,.0f/s%s",
                    "#".repeat(full),
                    " ".repeat(WIDTH - full),
                    done,
                    total,
                    done / seconds,
                    done == total ? System.lineSeparator() : "");
            System.out.flush();
        }
    }
}
