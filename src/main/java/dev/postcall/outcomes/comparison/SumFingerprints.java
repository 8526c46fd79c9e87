package dev.postcall.outcomes.comparison;

import dev.postcall.outcomes.rollup.Contribution;
import dev.postcall.outcomes.rollup.Dimension;
import dev.postcall.outcomes.rollup.Grain;
import dev.postcall.outcomes.rollup.GroupingSet;
import dev.postcall.outcomes.rollup.Label;
import dev.postcall.outcomes.rollup.LabelCount;
import dev.postcall.outcomes.rollup.LabelFrequencies;
import dev.postcall.outcomes.rollup.RollupCell;
import dev.postcall.outcomes.rollup.RollupKey;
import dev.postcall.outcomes.rollup.Sums;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Linear fingerprints of the sums of each grouping set, grain and month, and of the calls of the labels. Adding sums
 * and subtracting equal sums yields zero, in any order and grouping. Each sum of a cell is multiplied by a
 * pseudo-random number of 64 bits that depends on the cell; a wrong sum is missed with a probability of about
 * 2<sup>-60</sup>. Memory grows with the number of months, not of cells.
 */
final class SumFingerprints {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int GRAINS = Grain.values().length;

    /** Index of the factor of the first bucket of durations, after those of the four sums. */
    private static final int FIRST_BUCKET = 4;

    private final long seed = RANDOM.nextLong();

    /** For each month, the fingerprints of all grouping sets and grains. */
    private final Map<YearMonth, long[]> months = new TreeMap<>();

    /** For each dimension, the fingerprint of the calls of its labels. */
    private final long[] labels = new long[Dimension.values().length];

    /** Adds the contribution of a call to the rollups and to the calls of its labels. */
    void add(Contribution call, LabelFrequencies frequencies) {
        Sums sums = new Sums();
        sums.add(call, 1);
        call.cells(frequencies, cell -> add(cell, sums, 1));
        for (Dimension dimension : Label.DIMENSIONS) {
            if (!call.key(dimension).equals(RollupKey.NONE)) {
                labels[dimension.ordinal()] += hash(seed, call.key(dimension));
            }
        }
    }

    /** Subtracts the calls of a label. */
    void subtract(LabelCount label) {
        labels[label.label().dimension().ordinal()] -=
                label.calls() * hash(seed, label.label().key());
    }

    /** Subtracts stored sums. */
    void subtract(RollupCell cell, Sums sums) {
        add(cell, sums, -1);
    }

    private void add(RollupCell cell, Sums sums, int sign) {
        long key = key(cell);
        long[] total = {
            sums.calls() * factor(key, 0)
                    + sums.achieved() * factor(key, 1)
                    + sums.notAchieved() * factor(key, 2)
                    + sums.seconds() * factor(key, 3)
        };
        sums.durations().forEach((bucket, count) -> total[0] += count * factor(key, FIRST_BUCKET + bucket));
        month(cell.bucket())[cell.set().ordinal() * GRAINS + cell.grain().ordinal()] += sign * total[0];
    }

    private long[] month(LocalDate bucket) {
        return months.computeIfAbsent(YearMonth.from(bucket), any -> new long[GroupingSet.values().length * GRAINS]);
    }

    private long key(RollupCell cell) {
        long key = seed;
        key = hash(key, cell.agent());
        key = hash(key, cell.campaign());
        key = hash(key, cell.outcomeOrHour());
        return mix(key ^ cell.bucket().toEpochDay());
    }

    /** Hashes by FNV-1a, then mixes the bits so that "ab", "c" and "a", "bc" differ. */
    private static long hash(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash + text.length());
    }

    private static long factor(long key, int part) {
        return mix(key + part * 0x9e3779b97f4a7c15L);
    }

    /** The finalizer of SplitMix64. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** Describes the fingerprints that are not zero. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        for (Dimension dimension : Label.DIMENSIONS) {
            if (labels[dimension.ordinal()] != 0) {
                differences.add("numbers of calls by %s are wrong".formatted(dimension.sqlName()));
            }
        }
        months.forEach((month, sums) -> {
            for (GroupingSet set : GroupingSet.values()) {
                for (Grain grain : Grain.values()) {
                    if (sums[set.ordinal() * GRAINS + grain.ordinal()] != 0) {
                        differences.add(
                                "sums of %s by %s are wrong in %s".formatted(set.sqlName(), grain.sqlName(), month));
                    }
                }
            }
        });
        return differences;
    }
}
