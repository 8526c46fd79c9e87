package dev.postcall.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The system calls of a server and of its PostgreSQL in one order, while one delivery after the other is answered.
 *
 * @param calls a line each, which begins with the thread or process that made it
 */
record SyncTrace(List<String> calls) {
    /** Long strings, since a delivery's bytes lie amid the parameters of a statement. */
    static final String[] OPTIONS = {
        "-s", "16384", "-e", "trace=recvfrom,fsync,fdatasync,pwrite64,write,writev,sendto,sendmsg"
    };

    private static final Pattern SYNC = Pattern.compile("(\\d+) +f(?:data)?sync\\(\\d+<[^>]*/pg_wal/.*");
    private static final Pattern RESUMED = Pattern.compile("(\\d+) +<\\.\\.\\. f(?:data)?sync resumed>.*");

    /** Where the answers of 200 are sent. */
    List<Integer> answers() {
        return IntStream.range(0, calls.size())
                .filter(at -> calls.get(at).contains("HTTP/1.1 200"))
                .boxed()
                .toList();
    }

    /** The write-ahead log is synced after PostgreSQL was given the bytes of a delivery, and before the delivery is answered. */
    void assertSynced(String sid, int answer) {
        int received = IntStream.range(0, answer)
                .filter(at -> isReceived(calls.get(at), sid))
                .findFirst()
                .orElseThrow(() -> new AssertionError("PostgreSQL was not given " + sid));
        assertThat(isSynced(calls.subList(received, answer)))
                .as("%s is synced before its answer", sid)
                .isTrue();
    }

    private static boolean isReceived(String call, String sid) {
        return call.contains("recvfrom") && call.contains("\\\"sid\\\":\\\"" + sid);
    }

    /** Whether a sync begins and succeeds among these. */
    private static boolean isSynced(List<String> some) {
        Set<String> begun = new HashSet<>();
        for (String call : some) {
            Matcher sync = SYNC.matcher(call);
            Matcher resumed = RESUMED.matcher(call);
            boolean ofTheLog = sync.matches() || resumed.matches() && begun.contains(resumed.group(1));
            if (ofTheLog && call.endsWith("= 0")) {
                return true;
            }
            if (sync.matches()) {
                begun.add(sync.group(1));
            }
        }
        return false;
    }
}
