package dev.postcall.outcomes;

/** Numbers of drawings. */
final class Svg {
    private Svg() {}

    /** Two places are finer than any screen. */
    static double round(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
