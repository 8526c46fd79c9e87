package dev.postcall.accounts.people;

import java.util.Locale;

/** Permissions of a person. */
public enum Role {
    /** May read, replay and delete quarantined deliveries, and manage tokens and people. */
    ADMIN,
    /** May only read. */
    VIEWER;

    /** Name of the role in the deployment descriptor and in the pages. */
    public String groupName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
