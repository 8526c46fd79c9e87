package dev.postcall.bench.reports;

import dev.postcall.calls.CallContent;
import dev.postcall.calls.CallContentBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Generates calls from a seed, over 400 days ({@code bench.days}): 20 campaigns and some calls without one, 30 agents,
 * 12 outcomes, notes of 2 to 4 sentences and transcripts of 10 to 40 turns with the words of a {@link Vocabulary}. A
 * call depends only on the seed and its number.
 *
 * @param end instant after the last call
 */
record GeneratedCalls(long seed, Instant end, Vocabulary vocabulary) {
    static final int DAYS = Integer.getInteger("bench.days", 400);
    private static final int CAMPAIGNS = 20;
    private static final int AGENTS = 30;
    private static final List<String> OUTCOMES = List.of(
            "Booked appointment",
            "Sent contract",
            "Asked for a quote",
            "Call back later",
            "No interest",
            "Wrong person",
            "Already a customer",
            "Too expensive",
            "Hung up",
            "Do not call again",
            "Language problem",
            "Unclear");
    private static final int ACHIEVED = 3;
    private static final double USUAL_SECONDS = 75;
    private static final int MAX_SECONDS = 3_600;

    GeneratedCalls(long seed, Instant end) {
        this(seed, end, new Vocabulary());
    }

    CallContent call(long number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        Instant createdAt =
                end.minusMillis(1 + random.nextLong(Duration.ofDays(DAYS).toMillis()));
        int outcome = Math.min(random.nextInt(OUTCOMES.size()), random.nextInt(OUTCOMES.size()));
        return CallContentBuilder.of("CA%016x%016x".formatted(random.nextLong(), number))
                .answeredBy("human")
                .agent(agent(random.nextInt(AGENTS)))
                .campaign(random.nextInt(20) == 0 ? null : campaign(random.nextInt(CAMPAIGNS)))
                .direction("outbound-api")
                .fromNumber("+1555" + (1_000_000 + random.nextInt(1_000)))
                .toNumber("+1556" + (1_000_000 + random.nextInt(9_000_000)))
                .seconds(seconds(random))
                .recordingUrl("https://recordings.example/" + number + ".mp3")
                .leadName(name(random) + " " + name(random))
                .transcript(transcript(random))
                .createdAt(createdAt)
                .notes(notes(random))
                .outcome(OUTCOMES.get(outcome))
                .achieved(outcome == OUTCOMES.size() - 1 ? null : outcome < ACHIEVED)
                .build();
    }

    static String agent(int number) {
        return String.valueOf(25_000 + number);
    }

    static String campaign(int number) {
        return String.valueOf(700 + number);
    }

    static String outcome(int number) {
        return OUTCOMES.get(number);
    }

    /** Duration of a call: many short and a few very long ones; one in 50 is unknown. */
    private static Integer seconds(SplittableRandom random) {
        double normal = random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble() - 2;
        int seconds = (int) Math.min(MAX_SECONDS, 1 + USUAL_SECONDS * Math.exp(1.7 * normal));
        return random.nextInt(50) == 0 ? null : Integer.valueOf(seconds);
    }

    private String name(SplittableRandom random) {
        String word = vocabulary.any(random);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String notes(SplittableRandom random) {
        StringBuilder notes = new StringBuilder();
        for (int sentences = random.nextInt(2, 5); sentences > 0; sentences--) {
            sentence(notes, random, random.nextInt(6, 15));
            notes.append(sentences > 1 ? " " : "");
        }
        return notes.toString();
    }

    private String transcript(SplittableRandom random) {
        StringBuilder transcript = new StringBuilder();
        int turns = random.nextInt(10, 41);
        for (int turn = 0; turn < turns; turn++) {
            transcript.append(turn % 2 == 0 ? "BOT: " : "HUMAN: ");
            sentence(transcript, random, random.nextInt(3, 13));
            transcript.append('\n');
        }
        return transcript.toString();
    }

    private void sentence(StringBuilder text, SplittableRandom random, int words) {
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(i == 0 ? name(random) : vocabulary.any(random));
        }
        text.append('.');
    }
}
