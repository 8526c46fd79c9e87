package dev.postcall.notes;

import dev.postcall.publication.Backlog;
import dev.postcall.publication.Publications;

/** Publications of which none waits. */
class NoBacklog extends Publications {
    @Override
    public Backlog backlog(String observer) {
        return new Backlog(observer, 0, 0, 0, false);
    }
}
