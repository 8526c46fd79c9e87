package dev.postcall.webhooks.payload;

import dev.postcall.harness.Sample;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Generates random bodies, reproducible by their seed: noise, mutated samples, and random JSON. */
public final class RandomBodies {
    private static final int MAX_NOISE_BYTES = 200;
    private static final int MAX_DEPTH = 6;
    private static final List<byte[]> SAMPLES = List.of(
            Sample.outcome().getBytes(StandardCharsets.UTF_8),
            Sample.data().getBytes(StandardCharsets.UTF_8),
            "{\"call\":{\"sid\":\"CA1\",\"notes\":\"\\ud83d\\ude00\",\"leadData\":[1.5e3,{}]}}"
                    .getBytes(StandardCharsets.UTF_8));
    private static final List<String> NAMES = List.of(
            "call", "sid", "notes", "outcome", "duration", "createdAt", "leadData", "promptId", "transcript", "", "x");
    private static final List<String> LITERALS = List.of(
            "null", "true", "false", "0", "-1", "1e400", "1e-2147483649", "12345678901234567890", "NaN", "01", "\"\"");
    private static final List<String> TEXTS = List.of(
            "a",
            "ü",
            "\\u0000",
            "\\ud800",
            "\\udc00",
            "\\n",
            "\u2028",
            "\uD83D\uDE00",
            " ",
            "\\x",
            "'",
            "2023-12-31 23:12:05+00");

    private final Random random;

    public RandomBodies(long seed) {
        random = new Random(seed);
    }

    public byte[] next() {
        return switch (random.nextInt(4)) {
            case 0 -> noise();
            case 1 -> json().getBytes(StandardCharsets.UTF_8);
            case 2 -> mutated(json().getBytes(StandardCharsets.UTF_8));
            default -> mutated(one(SAMPLES).clone());
        };
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(MAX_NOISE_BYTES)];
        random.nextBytes(noise);
        return noise;
    }

    /** Changes, removes or duplicates bytes at random positions. */
    private byte[] mutated(byte[] body) {
        byte[] mutated = body;
        for (int changes = 1 + random.nextInt(4); changes > 0 && mutated.length > 0; changes--) {
            int at = random.nextInt(mutated.length);
            switch (random.nextInt(3)) {
                case 0 -> mutated[at] = (byte) random.nextInt(256);
                case 1 -> mutated = spliced(mutated, at, Math.min(mutated.length, at + random.nextInt(20)));
                default -> mutated = spliced(mutated, Math.min(mutated.length, at + random.nextInt(20)), at);
            }
        }
        return mutated;
    }

    /** Returns the bytes before {@code end}, followed by the bytes from {@code begin} on. */
    private static byte[] spliced(byte[] body, int end, int begin) {
        byte[] spliced = new byte[end + body.length - begin];
        System.arraycopy(body, 0, spliced, 0, end);
        System.arraycopy(body, begin, spliced, end, body.length - begin);
        return spliced;
    }

    private String json() {
        return random.nextInt(3) == 0
                ? value(0)
                : "{\"call\":{\"sid\":\"random-" + random.nextInt(1000) + "\"" + members(1, ",") + "}}";
    }

    private String value(int depth) {
        return switch (random.nextInt(depth < MAX_DEPTH ? 4 : 2)) {
            case 0 -> one(LITERALS);
            case 1 -> "\"" + one(TEXTS) + one(TEXTS) + "\"";
            case 2 -> "[" + value(depth + 1) + "," + value(depth + 1) + "]";
            default -> "{\"" + one(NAMES) + "\":" + value(depth + 1) + members(depth + 1, ",") + "}";
        };
    }

    private String members(int depth, String separator) {
        StringBuilder members = new StringBuilder();
        for (int count = random.nextInt(4); count > 0; count--) {
            members.append(separator)
                    .append('"')
                    .append(one(NAMES))
                    .append("\":")
                    .append(value(depth + 1));
        }
        return members.toString();
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
