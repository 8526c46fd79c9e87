package dev.postcall.outcomes;

import dev.postcall.calls.Call;
import dev.postcall.calls.CallContent;
import dev.postcall.calls.CallContentBuilder;
import dev.postcall.calls.CallSummary;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** Generates calls and their deliveries from a seed; some have no campaign, agent or outcome. */
public final class SeededCalls {
    private static final String[] AGENTS = {"7", "12", "25673", null};
    private static final String[] CAMPAIGNS = {"1", "2", "*", "-", null, null};
    private static final String[] OUTCOMES = {
        "Booked appointment", "booked  Appointment ", "No interest", "Call back", null
    };
    private static final Boolean[] ACHIEVED = {true, false, false, null};

    private static final long MICROS = 1_000_000;

    private final Random random;
    private final Instant first;
    private final Duration span;
    private final Map<String, Call> calls = new ConcurrentHashMap<>();

    /** Calls that start within {@code span} after {@code first}. */
    public SeededCalls(long seed, Instant first, Duration span) {
        this.random = new Random(seed);
        this.first = first;
        this.span = span;
    }

    /** The content of POST_CALL_OUTCOME for a random call. */
    public CallContent outcome(String sid) {
        Instant createdAt = random.nextInt(20) == 0
                ? null
                : first.plus(random.nextLong(span.toSeconds() * MICROS), ChronoUnit.MICROS);
        return CallContentBuilder.of(sid)
                .answeredBy("human")
                .agent(any(AGENTS))
                .campaign(any(CAMPAIGNS))
                .direction("outbound-api")
                .fromNumber("+1")
                .toNumber("+2")
                .seconds(random.nextInt(8) == 0 ? null : random.nextInt(600))
                .leadName("Tyler")
                .createdAt(createdAt)
                .notes("Notes")
                .outcome(any(OUTCOMES))
                .achieved(any(ACHIEVED))
                .build();
    }

    /** A call of agent 7 without a campaign. */
    public static CallContent answered(String sid, Instant createdAt, String outcome, Boolean achieved) {
        return CallContentBuilder.answered(sid)
                .createdAt(createdAt)
                .outcome(outcome)
                .achieved(achieved)
                .build();
    }

    /** The content of POST_CALL_DATA for the same call. */
    public static CallContent data(CallContent outcome) {
        return CallContentBuilder.of(outcome.sid())
                .answeredBy(outcome.answeredBy())
                .agent(outcome.agent())
                .campaign(outcome.campaign())
                .direction(outcome.direction())
                .fromNumber(outcome.fromNumber())
                .toNumber(outcome.toNumber())
                .seconds(outcome.seconds())
                .recordingUrl(outcome.recordingUrl())
                .leadName(outcome.leadName())
                .leadData(outcome.leadData())
                .transcript(outcome.transcript())
                .createdAt(outcome.createdAt())
                .build();
    }

    /** Merges the content of a delivery into its call, as the intake does. */
    public void receive(CallContent content) {
        Instant receivedAt = first.plus(span);
        calls.compute(content.sid(), (sid, call) -> {
            if (call == null) {
                return new Call(content, receivedAt);
            }
            call.enrich(content, receivedAt);
            return call;
        });
    }

    /** Receives this number of calls, each with one delivery. */
    public List<String> receive(int count) {
        List<String> sids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String sid = "CA%05d".formatted(calls.size());
            receive(outcome(sid));
            sids.add(sid);
        }
        return sids;
    }

    public void remove(String sid) {
        calls.remove(sid);
    }

    List<CallSummary> read(Collection<String> sids) {
        return sids.stream()
                .map(calls::get)
                .filter(call -> call != null)
                .map(BulkCounting::summary)
                .toList();
    }

    public List<String> sidsAfter(String sid, int limit) {
        return calls.keySet().stream()
                .filter(other -> other.compareTo(sid) > 0)
                .sorted()
                .limit(limit)
                .toList();
    }

    public Collection<Call> all() {
        return calls.values();
    }

    public List<CallSummary> summaries() {
        return all().stream().map(BulkCounting::summary).toList();
    }

    /** Returns a random element. */
    public <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    public Random random() {
        return random;
    }
}
