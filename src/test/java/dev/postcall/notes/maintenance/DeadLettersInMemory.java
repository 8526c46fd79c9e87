package dev.postcall.notes.maintenance;

import dev.postcall.publication.Backlog;
import dev.postcall.publication.Publications;
import java.util.LinkedHashSet;
import java.util.Set;

/** Publications in memory: no backlog, only dead letters. */
class DeadLettersInMemory extends Publications {
    final Set<String> dead = new LinkedHashSet<>();

    @Override
    public void addDeadLetter(String observer, String subject, String reason) {
        dead.add(subject);
    }

    @Override
    public Backlog backlog(String observer) {
        return new Backlog(observer, 0, 0, dead.size(), false);
    }
}
