package dev.postcall.demo;

/**
 * A fictional person who is called once or more often.
 *
 * @param number phone number in a range that is reserved for fiction
 * @param mail address at a reserved host name
 */
record Lead(Script script, String name, String number, String mail) {
    private static final long SALT = 0x1ead;
    private static final int AREAS = 700;
    private static final int FIRST_AREA = 201;
    private static final int NUMBERS_PER_AREA = 100;

    /** Returns the person with this index, always the same for a seed. */
    static Lead of(long seed, int person) {
        Randomness random = new Randomness(seed ^ SALT, person);
        Script script = Script.any(random);
        String name = script.name(random);
        return new Lead(script, name, number(person, random), "lead" + person + "@mail" + person % 7 + ".example");
    }

    /** Returns a number of 555-01xx in North America, or of the ranges for fiction in Britain and France. */
    private static String number(int person, Randomness random) {
        return switch (random.nextInt(12)) {
            case 0 -> "+447700900" + "%03d".formatted(person % 1_000);
            case 1 -> "+33199" + "%06d".formatted(person % 10_000);
            default ->
                "+1%d55501%02d".formatted(FIRST_AREA + person / NUMBERS_PER_AREA % AREAS, person % NUMBERS_PER_AREA);
        };
    }
}
