package dev.postcall.outcomes;

import dev.postcall.calls.CallContentBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** Generates calls with many rare and a few frequent labels from a seed. */
public final class HighCardinalityCalls {
    private final Random random;
    private final SeededCalls calls;
    private final Instant first;
    private final Duration span;
    private final int agents;
    private final int campaigns;
    private final int outcomes;

    /** @param outcomes number of equally likely rare outcomes; likewise {@code agents} and {@code campaigns} */
    public HighCardinalityCalls(long seed, Instant first, Duration span, int agents, int campaigns, int outcomes) {
        this.random = new Random(seed);
        this.calls = new SeededCalls(seed, first, span);
        this.first = first;
        this.span = span;
        this.agents = agents;
        this.campaigns = campaigns;
        this.outcomes = outcomes;
    }

    public SeededCalls calls() {
        return calls;
    }

    /** Receives a delivery of a call, the first or a later one. */
    public String receive(int number) {
        String sid = "CA%06d".formatted(number);
        calls.receive(CallContentBuilder.of(sid)
                .answeredBy("human")
                .agent(label("agent ", agents))
                .campaign(label("", campaigns))
                .seconds(random.nextInt(9) == 0 ? null : random.nextInt(900))
                .createdAt(first.plusSeconds(random.nextLong(span.toSeconds())))
                .outcome(outcome())
                .achieved(random.nextInt(3) == 0 ? null : random.nextBoolean())
                .build());
        return sid;
    }

    /** Returns one of three frequent labels, or none, for half of the calls. */
    private String label(String prefix, int labels) {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> prefix + "none";
            case 2 -> prefix + "=none";
            case 3 -> prefix + "*";
            default -> prefix + random.nextInt(labels);
        };
    }

    private String outcome() {
        String detail = " the person asked for details, and wanted to hear from us again before a decision was made, ";
        return switch (random.nextInt(10)) {
            case 0 -> null;
            case 1 -> random.nextBoolean() ? "Booked\u00A0appointment" : "booked  APPOINTMENT";
            case 2 -> random.nextBoolean() ? "Rendez-vous confirm\u00E9" : "rendez-vous confirme\u0301";
            case 3 -> "~" + detail + detail + random.nextInt(3);
            default -> "Outcome " + random.nextInt(outcomes) + (random.nextBoolean() ? detail : "");
        };
    }
}
