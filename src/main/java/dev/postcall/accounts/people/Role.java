package dev.postcall.accounts.people;

import java.util.Locale;

/** Permissions of a person. */
public enum Role {
    /** May read, start audits, replay and delete quarantined deliveries, retry dead letters, and manage tokens and people. */
    ADMIN,
    /** May only read. */
    VIEWER;

    /** Name of the role in the deployment descriptor and in the pages. */
    public String groupName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
