package dev.postcall.notes.index;

import java.util.List;

/** An index on a search cluster that all nodes share. The cluster maintains its files. */
final class SharedIndexLocation implements IndexLocation {
    private static final String TOKEN = "shared";

    @Override
    public boolean isLocal() {
        return false;
    }

    @Override
    public String id() {
        return TOKEN + "-" + IndexedCall.LAYOUT;
    }

    @Override
    public List<String> tokens() {
        return List.of(TOKEN);
    }

    @Override
    public String newToken() {
        return TOKEN;
    }

    @Override
    public void writeTokens(List<String> tokens) {
        // only the registry stores whether the index is complete
    }

    @Override
    public long generation() {
        return 0;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public boolean isIntact() {
        return true;
    }
}
