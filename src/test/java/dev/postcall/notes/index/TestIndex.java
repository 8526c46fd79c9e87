package dev.postcall.notes.index;

import dev.postcall.calls.Call;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** An index that tests of other packages can open in a folder, write and close. */
public class TestIndex extends NoteIndex {
    @Override
    public void open(Path root) {
        super.open(root);
    }

    @Override
    public void put(Collection<String> sids, Supplier<List<Call>> source) {
        super.put(sids, source);
    }

    @Override
    public void close() {
        super.close();
    }
}
