package dev.postcall.notes.search;

import dev.postcall.notes.index.WordAnalysis;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Derives the spellings of a phone number in notes: with a country code, with a leading zero, or with neither. */
final class PhoneNumber {
    /** The country codes of the ITU. Each has one to three digits, and none is a prefix of another. */
    private static final Pattern INTERNATIONAL =
            Pattern.compile("(?:\\+|00)(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\\d{3})(\\d+)");

    private static final Pattern WITH_TRUNK_PREFIX = Pattern.compile("(?:1(?=\\d{10}$)|0)(\\d+)");

    private PhoneNumber() {}

    /**
     * Returns the digit sequences to search for, the longest first.
     *
     * @param text a number of at least {@link WordAnalysis#MIN_DIGITS} digits, as a person types it
     */
    static Set<String> spellings(String text) {
        String plain = text.replaceAll("[^\\d+]", "");
        String digits = plain.replace("+", "");
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(comparable(digits));
        Matcher international = INTERNATIONAL.matcher(plain);
        Matcher national = WITH_TRUNK_PREFIX.matcher(digits);
        if (international.matches()) {
            add(spellings, digits.replaceFirst("^00", ""));
            add(spellings, international.group(1));
        } else if (national.matches()) {
            add(spellings, national.group(1));
        }
        return spellings;
    }

    private static void add(Set<String> spellings, String digits) {
        if (digits.length() >= WordAnalysis.MIN_DIGITS) {
            spellings.add(comparable(digits));
        }
    }

    /** Truncates digits to the number that the index compares. */
    static String comparable(String digits) {
        return digits.substring(0, Math.min(digits.length(), WordAnalysis.MAX_DIGITS));
    }
}
