package dev.postcall.harness;

import java.util.List;

/**
 * The environment of the servers that tests start: nothing in it is as on a developer's machine. The JVM of the tests has the
 * same by the {@code hostile} properties of {@code pom.xml}.
 */
public final class HostileEnvironment {
    /** Ahead of UTC by hours and three quarters. */
    public static final String ZONE = "Asia/Kathmandu";

    /** Name of a folder: blanks, letters beyond ASCII, in two scripts. */
    public static final String FOLDER = "Kunden Daten Ü ß 漢字";

    /** With it Java can open files of any name; what happens otherwise is a test of its own. */
    static final String LOCALE = "C.UTF-8";

    private HostileEnvironment() {}

    /** Turkish, where the upper case of i is İ. They win over options before them. */
    static List<String> javaOptions() {
        return List.of("-Duser.language=tr", "-Duser.country=TR", zone());
    }

    /**
     * The same for servers, but that the language is English, as their options say: Payara does not start in Turkish, for
     * the upper case of its own words. Numbers, dates and words for display are Turkish.
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
