package dev.postcall.harness;

import java.util.List;

/**
 * The environment of the servers that tests start, with unusual zone, language and paths. The {@code hostile} properties of
 * {@code pom.xml} give the JVM of the tests the same environment.
 */
public final class HostileEnvironment {
    /** A zone whose offset from UTC includes 45 minutes. */
    public static final String ZONE = "Asia/Kathmandu";

    /** Name of a folder with blanks and non-ASCII letters of two scripts. */
    public static final String FOLDER = "Kunden Daten Ü ß 漢字";

    /** A locale in which Java can open files with any name. */
    static final String LOCALE = "C.UTF-8";

    private HostileEnvironment() {}

    /** Returns options for Turkish, where the upper case of i is İ. They override earlier options. */
    static List<String> javaOptions() {
        return List.of("-Duser.language=tr", "-Duser.country=TR", zone());
    }

    /**
     * Returns the options of servers: the language is English, because Payara does not start in Turkish due to its use of upper
     * case; formats and display language are Turkish.
     */
    static List<String> serverOptions() {
        return List.of(
                "-Duser.country=TR",
                "-Duser.language.format=tr",
                "-Duser.country.format=TR",
                "-Duser.language.display=tr",
                "-Duser.country.display=TR",
                zone());
    }

    private static String zone() {
        return "-Duser.timezone=" + ZONE;
    }
}
