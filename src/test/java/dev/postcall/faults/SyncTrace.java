package dev.postcall.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The system calls of a server and of its PostgreSQL in a common order, while deliveries are answered one after another.
 *
 * @param calls one line per call, which begins with the id of its thread or process
 */
record SyncTrace(List<String> calls) {
    /** With long strings, because a delivery's bytes are in the middle of the parameters of a statement. */
    static final String[] OPTIONS = {
        "-s", "16384", "-e", "trace=recvfrom,fsync,fdatasync,pwrite64,write,writev,sendto,sendmsg"
    };

    private static final Pattern SYNC = Pattern.compile("(\\d+) +f(?:data)?sync\\(\\d+<[^>]*/pg_wal/.*");
    private static final Pattern RESUMED = Pattern.compile("(\\d+) +<\\.\\.\\. f(?:data)?sync resumed>.*");

    /** Returns the indexes of the calls that send a response 200. */
    List<Integer> answers() {
        return IntStream.range(0, calls.size())
                .filter(at -> calls.get(at).contains("HTTP/1.1 200"))
                .boxed()
                .toList();
    }

    /** Asserts that the write-ahead log is synced after PostgreSQL received a delivery and before its response. */
    void assertSynced(String sid, int answer) {
        int received = IntStream.range(0, answer)
                .filter(at -> isReceived(calls.get(at), sid))
                .findFirst()
                .orElseThrow(() -> new AssertionError("PostgreSQL did not receive " + sid));
        assertThat(isSynced(calls.subList(received, answer)))
                .as("%s is synced before its response", sid)
                .isTrue();
    }

    private static boolean isReceived(String call, String sid) {
        return call.contains("recvfrom") && call.contains("\\\"sid\\\":\\\"" + sid);
    }

    /** Whether a sync starts and succeeds within these calls. */
    private static boolean isSynced(List<String> some) {
        Set<String> started = new HashSet<>();
        for (String call : some) {
            Matcher sync = SYNC.matcher(call);
            Matcher resumed = RESUMED.matcher(call);
            boolean ofTheLog = sync.matches() || resumed.matches() && started.contains(resumed.group(1));
            if (ofTheLog && call.endsWith("= 0")) {
                return true;
            }
            if (sync.matches()) {
                started.add(sync.group(1));
            }
        }
        return false;
    }
}
