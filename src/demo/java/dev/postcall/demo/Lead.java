package dev.postcall.demo;

/**
 * A made-up person who is called, perhaps more than once.
 *
 * @param number in a range that is reserved for fiction
 * @param mail at a host that no one can have
 */
record Lead(Script script, String name, String number, String mail) {
    private static final long SALT = 0x1ead;
    private static final int AREAS = 700;
    private static final int FIRST_AREA = 201;
    private static final int NUMBERS_OF_AN_AREA = 100;

    /** The person of this number, who is the same for each call. */
    static Lead of(long seed, int person) {
        Randomness random = new Randomness(seed ^ SALT, person);
        Script script = Script.any(random);
        String name = script.name(random);
        return new Lead(script, name, number(person, random), "lead" + person + "@mail" + person % 7 + ".example");
    }

    /** 555-01xx of North America; some of the ranges for television in Britain and France. */
    private static String number(int person, Randomness random) {
        return switch (random.nextInt(12)) {
            case 0 -> "+447700900" + "%03d".formatted(person % 1_000);
            case 1 -> "+33199" + "%06d".formatted(person % 10_000);
            default ->
                "+1%d55501%02d"
                        .formatted(FIRST_AREA + person / NUMBERS_OF_AN_AREA % AREAS, person % NUMBERS_OF_AN_AREA);
        };
    }
}
