package dev.postcall.harness;

import dev.postcall.demo.DemoCalls;
import dev.postcall.demo.DemoSender;
import dev.postcall.demo.Variety;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/** The calls of the demo, and very ugly ones beside them, in the Postcall that is deployed for all tests. */
public final class DemoMonth {
    private static final int CALLS = 400;
    private static final Instant END = Instant.now();
    private static final List<DemoCalls> ALL =
            List.of(new DemoCalls(1, END, Variety.realistic()), new DemoCalls(2, END, Variety.veryUgly()));
    private static boolean isThere;

    private DemoMonth() {}

    /** Delivers them, once, and returns when every observer has been notified of them. */
    public static synchronized void deliver() {
        if (isThere) {
            return;
        }
        DemoSender sender = new DemoSender(Postcall.deployed().address(), TestSettings.WEBHOOK_TOKEN);
        for (DemoCalls calls : ALL) {
            Unchecked.run(() -> sender.sendAll(calls, 0, CALLS));
        }
        isThere = true;
        Postcall.deployed().awaitFanOut();
    }

    /** The call with the longest conversation. */
    public static String longest() {
        return LongStream.range(0, CALLS)
                .boxed()
                .max(Comparator.comparingInt(
                        call -> ALL.get(0).deliveries(call).get(0).body().length()))
                .map(ALL.get(0)::sid)
                .orElseThrow();
    }
}
