package dev.postcall.harness;

import dev.postcall.demo.DemoCalls;
import dev.postcall.demo.DemoSender;
import dev.postcall.demo.Variety;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/** Delivers the calls of the demo, realistic and very ugly ones, to the shared deployment. */
public final class DemoMonth {
    private static final int CALLS = 400;
    private static final Instant END = Instant.now();
    private static final List<DemoCalls> ALL =
            List.of(new DemoCalls(1, END, Variety.realistic()), new DemoCalls(2, END, Variety.veryUgly()));
    private static boolean delivered;

    private DemoMonth() {}

    /** Delivers the calls once, and returns when every observer has been notified. */
    public static synchronized void deliver() {
        if (delivered) {
            return;
        }
        DemoSender sender = new DemoSender(Postcall.deployed().address(), TestSettings.WEBHOOK_TOKEN);
        for (DemoCalls calls : ALL) {
            Unchecked.run(() -> sender.sendAll(calls, 0, CALLS));
        }
        delivered = true;
        Postcall.deployed().awaitFanOut();
    }

    /** Returns the sid of the call with the longest conversation. */
    public static String longest() {
        return LongStream.range(0, CALLS)
                .boxed()
                .max(Comparator.comparingInt(
                        call -> ALL.get(0).deliveries(call).get(0).body().length()))
                .map(ALL.get(0)::sid)
                .orElseThrow();
    }
}
