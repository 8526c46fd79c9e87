package dev.postcall.outcomes;

/** Formats coordinates of SVG drawings. */
final class Svg {
    private Svg() {}

    /** Rounds to two decimal places, which is finer than any screen. */
    static double round(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
