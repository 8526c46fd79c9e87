package dev.postcall.bench.reports;

import java.util.Arrays;
import java.util.SplittableRandom;

/** 5,000 artificial words. The frequency of the nth word is 1/n of that of the first (Zipf's law). */
final class Vocabulary {
    static final int WORDS = 5_000;
    private static final String[] SYLLABLES = {
        "ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su", "ta", "ve", "wi", "zo", "ka", "le", "mi", "no", "ra"
    };

    private final String[] words = new String[WORDS];
    private final double[] shares = new double[WORDS];

    Vocabulary() {
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
            words[i] = spell(i);
            sum += 1.0 / (i + 1);
            shares[i] = sum;
        }
        for (int i = 0; i < WORDS; i++) {
            shares[i] /= sum;
        }
    }

    /** Returns the word of a number, which has at least two syllables. */
    private static String spell(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }

    /** The word of this rank, starting at 0. */
    String word(int rank) {
        return words[rank];
    }

    /** A random word, by frequency. */
    String any(SplittableRandom random) {
        int at = Arrays.binarySearch(shares, random.nextDouble());
        return words[Math.min(WORDS - 1, at < 0 ? -at - 1 : at)];
    }
}
