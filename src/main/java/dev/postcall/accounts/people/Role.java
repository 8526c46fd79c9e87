package dev.postcall.accounts.people;

import java.util.Locale;

/** What a person may do. */
public enum Role {
    /** Reads, replays and deletes quarantined deliveries, and looks after tokens and people. */
    ADMIN,
    /** Reads. */
    VIEWER;

    /** The name of the role in the deployment descriptor and the pages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
