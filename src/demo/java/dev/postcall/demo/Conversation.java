package dev.postcall.demo;

/** Generates the transcript of a call. */
final class Conversation {
    private static final int USUAL_TURNS = 24;
    private static final int MANY_TURNS = 2_000;
    private static final int ONE_LONG_IN = 400;

    private Conversation() {}

    /** Returns a transcript, mostly of a few turns; some have thousands of turns, are empty, or have another format. */
    static String of(Lead lead, Randomness random) {
        if (random.oneIn(60)) {
            return random.oneIn(2) ? "" : "[" + lead.name() + " was not understood]";
        }
        int turns = random.oneIn(ONE_LONG_IN) ? MANY_TURNS : 2 + random.nextInt(USUAL_TURNS);
        StringBuilder text =
                new StringBuilder("BOT: ~ \"Hey, ").append(lead.name()).append("!\"\n");
        for (int turn = 0; turn < turns; turn++) {
            if (turn % 2 == 0) {
                text.append("HUMAN:  ").append(lead.script().human(random));
            } else {
                text.append("BOT: ").append(lead.script().bot(random));
            }
            text.append(random.oneIn(25) ? "\nas said before" : "").append('\n');
        }
        return text.toString();
    }
}
