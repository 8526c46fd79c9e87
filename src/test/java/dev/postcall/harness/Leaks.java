package dev.postcall.harness;

import java.util.regex.Pattern;

/** What no error may tell. */
public final class Leaks {
    /** Class names, stack traces, SQL, and the names of what Postcall runs on. */
    public static final Pattern INNER_WORKINGS = Pattern.compile(
            "Exception|\\tat |\\b(?!jakarta.faces.(resource|ViewState))(jakarta|java|org|com|fish|dev)\\.[a-z]+\\.|(?i:glassfish|payara|grizzly|jersey|eclipselink"
                    + "|hibernate|lucene|\\bsql|jdbc|postgresql|\\bh2\\b|\\bselect .* from\\b|insert into|relation \")");

    private Leaks() {}
}
