package dev.postcall.harness;

import java.util.regex.Pattern;

/** Internal details that no error response may contain. */
public final class InternalDetails {
    /** Class names, stack traces, SQL, and the names of server and libraries. */
    public static final Pattern PATTERN = Pattern.compile(
            "Exception|\\tat |\\b(?!jakarta.faces.(resource|ViewState))(jakarta|java|org|com|fish|dev)\\.[a-z]+\\.|(?i:glassfish|payara|grizzly|jersey|eclipselink"
                    + "|hibernate|lucene|\\bsql|jdbc|postgresql|\\bh2\\b|\\bselect .* from\\b|insert into|relation \")");

    private InternalDetails() {}
}
